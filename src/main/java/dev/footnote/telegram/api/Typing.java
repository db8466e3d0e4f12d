package dev.footnote.telegram.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/**
 * Shows "typing" in the places where questions wait for their answers. Telegram shows it for 5 s or until the next
 * message, so it is repeated; an action that came after the answer would outlive it, so the answer waits for it.
 */
public final class Typing {

    /** Often enough that it never vanishes. */
    public static final Duration EVERY = Duration.ofMillis(4_500);

    /** How long an answer waits for an action that is on its way. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A place where questions wait. */
    private static final class Waiting {
        private int questions;
        private boolean answering;
        private CompletableFuture<?> action = CompletableFuture.completedFuture(null);
    }

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final Map<Place, Waiting> places = new HashMap<>();

    public Typing(BotApi api, Pacer pacer, Addresses addresses, ScheduledExecutorService timer, Duration every) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        timer.scheduleWithFixedDelay(this::repeat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A question waits in the place from now on; returns at once. */
    public synchronized void start(Place place) {
        Waiting waiting = places.computeIfAbsent(place, unknown -> new Waiting());
        waiting.questions++;
        if (waiting.questions == 1) {
            show(place, waiting);
        }
    }

    /** The answer goes out next: shows nothing more before {@link #stop}, and waits for what is on its way. */
    public void settle(Place place) throws InterruptedException {
        CompletableFuture<?> action;
        synchronized (this) {
            Waiting waiting = places.get(place);
            if (waiting == null) {
                return;
            }
            waiting.answering = true;
            action = waiting.action;
        }
        try {
            action.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // a missing "typing" is no reason to hold the answer back
        }
    }

    /** The answer can be seen growing: shows nothing more before {@link #stop}. */
    public synchronized void hush(Place place) {
        Waiting waiting = places.get(place);
        if (waiting != null) {
            waiting.answering = true;
        }
    }

    /** One question of the place waits no longer. */
    public synchronized void stop(Place place) {
        Waiting waiting = places.get(place);
        if (waiting == null) {
            return;
        }
        waiting.questions--;
        boolean answered = waiting.answering;
        waiting.answering = false;
        if (waiting.questions == 0) {
            places.remove(place);
        } else if (answered) {
            show(place, waiting);
        }
    }

    private synchronized void repeat() {
        places.forEach((place, waiting) -> {
            if (!waiting.answering) {
                show(place, waiting);
            }
        });
    }

    private void show(Place place, Waiting waiting) {
        long chat = addresses.current(place.chat());
        if (addresses.isReachable(chat) && !pacer.isCooling(chat) && waiting.action.isDone()) {
            waiting.action = api.callAsync(SendChatAction.builder()
                    .chatId(chat)
                    .messageThreadId(place.topic())
                    .action(ActionType.TYPING.toString())
                    .build());
        }
    }
}

package dev.footnote.telegram.api;

import dev.footnote.telegram.api.CallFailedException.Kind;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Html;
import dev.footnote.telegram.layout.Pages;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Shows an answer while it grows: in a person's chat as a draft, in a group as a message that is edited. Frames keep a
 * pace, are left out rather than late, and cease while Telegram demands silence, so that the answer itself gets through.
 */
public final class Preview {

    /** How often frames are shown, and how soon a draft is repeated, which Telegram drops after 30 s. */
    public record Rhythm(Duration drafts, Duration edits, Duration repeat) {

        public static final Rhythm TELEGRAM =
                new Rhythm(Duration.ofMillis(1_300), Duration.ofMillis(3_500), Duration.ofSeconds(20));
    }

    private static final AtomicInteger DRAFTS = new AtomicInteger();

    /** How long the end waits for a frame that is on its way, as it must not come after the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Failures after which the next frame may succeed. */
    private static final Set<Kind> PASSING = EnumSet.of(Kind.SERVER, Kind.UNSENT, Kind.NEEDLESS, Kind.UNKNOWN_FATE);

    private final BotApi api;
    private final Pacer pacer;
    private final ScheduledExecutorService timer;
    private final Rhythm rhythm;
    private final Place place;
    private final @Nullable Integer replyTo;
    private final int draft = DRAFTS.incrementAndGet();
    private List<Block> latest = List.of();
    private List<Block> shown = List.of();
    private long lastFrame;
    private @Nullable Integer message;
    private @Nullable ScheduledFuture<?> next;
    private int turn;
    private boolean ended;
    private CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

    /** A preview that shows nothing yet. */
    public Preview(
            BotApi api,
            Pacer pacer,
            ScheduledExecutorService timer,
            Rhythm rhythm,
            Place place,
            @Nullable Integer replyTo) {
        this.api = api;
        this.pacer = pacer;
        this.timer = timer;
        this.rhythm = rhythm;
        this.place = place;
        this.replyTo = replyTo;
    }

    /** Shows the answer so far, now or with the next frame; returns at once. */
    public synchronized void show(List<Block> soFar) {
        List<List<Block>> pages = Pages.of(soFar);
        if (!pages.isEmpty()) {
            latest = pages.get(0);
            schedule();
        }
    }

    /**
     * Ends the preview once its last frame is through, and returns the message that the answer is to replace;
     * {@code null} where it is to be a message of its own.
     */
    public @Nullable Integer end() throws InterruptedException {
        CompletableFuture<?> last;
        synchronized (this) {
            ended = true;
            last = underWay;
        }
        try {
            last.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // a lost frame is replaced by the answer
        }
        synchronized (this) {
            return message;
        }
    }

    private synchronized void schedule() {
        boolean news = !latest.equals(shown);
        boolean wanted = news || place.isPrivate();
        if (next != null) {
            next.cancel(false);
        }
        if (wanted && !ended && underWay.isDone() && !timer.isShutdown()) {
            Duration pause = !news ? rhythm.repeat() : place.isPrivate() ? rhythm.drafts() : rhythm.edits();
            long due = lastFrame == 0 ? 0 : lastFrame + pause.toNanos() - System.nanoTime();
            int mine = ++turn;
            next = timer.schedule(() -> frame(mine), Math.max(0, due), TimeUnit.NANOSECONDS);
        }
    }

    /** Shows a frame unless another was scheduled in its place after it had begun to wait here. */
    private synchronized void frame(int mine) {
        if (ended || mine != turn) {
            return;
        }
        lastFrame = System.nanoTime();
        boolean allowed = place.isPrivate() ? !pacer.isCooling(place.chat()) : pacer.tryReserve(place.chat());
        if (!allowed) {
            schedule();
            return;
        }
        List<Block> blocks = latest;
        CompletableFuture<Serializable> call = api.callAsync(place.isPrivate() ? draft(blocks) : message(blocks));
        underWay = call.handle((result, failure) -> done(blocks, result, failure));
        underWay.thenRun(this::schedule);
    }

    private synchronized boolean done(List<Block> blocks, @Nullable Serializable result, @Nullable Throwable failure) {
        if (failure == null) {
            shown = blocks;
            message = result instanceof Message sent ? sent.getMessageId() : message;
            return true;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof CallFailedException reason)) {
            ended = true;
        } else if (reason.kind() == Kind.FLOOD) {
            pacer.coolDown(place.chat(), reason.retryAfter());
        } else {
            // a group's first frame that may stand there already must not be sent again
            boolean standsUnknown = reason.kind() == Kind.UNKNOWN_FATE && !place.isPrivate() && message == null;
            ended = standsUnknown || !PASSING.contains(reason.kind());
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private BotApiMethod<Serializable> message(List<Block> blocks) {
        Part part = new Part(place, replyTo, blocks, List.of(), message);
        return (BotApiMethod<Serializable>) part.call(place.chat(), false);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private BotApiMethod<Serializable> draft(List<Block> blocks) {
        return (BotApiMethod) SendMessageDraft.builder()
                .chatId(place.chat())
                .messageThreadId(place.topic())
                .draftId(draft)
                .text(Html.of(blocks))
                .parseMode(ParseMode.HTML)
                .build();
    }
}

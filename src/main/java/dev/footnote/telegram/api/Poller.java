package dev.footnote.telegram.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Fetches updates for ever and hands them to an {@link Inbox}. It never compares ids with the greatest one seen, since
 * Telegram's ids start again anywhere after a quiet week: the next offset follows the last batch alone.
 */
public final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** Everything the bot handles; kept by the server until it is told otherwise. */
    private static final List<String> ALLOWED =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final int LIMIT = 100;

    /** A fruitless round that was shorter than this is followed by a pause, so that no server can spin the loop. */
    private static final Duration SHORT_ROUND = Duration.ofMillis(100);

    /** After a batch that could not be taken over, so that it is soon when it can. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PatientCaller caller;
    private final Inbox inbox;
    private final Duration hold;
    private final BackOff backOff;
    private final StopSignal stop;
    private int offset;
    private int refusals;
    private List<Update> unconfirmed = List.of();

    /** Polls that the server may hold for {@code hold}, 50 s at most; the api's read timeout must be longer. */
    public Poller(BotApi api, Inbox inbox, Duration hold, BackOff backOff, StopSignal stop) {
        caller = new PatientCaller(api, backOff, stop, inbox::awaitTurn);
        this.inbox = inbox;
        this.hold = hold;
        this.backOff = backOff;
        this.stop = stop;
    }

    /** Why Telegram can't be reached; empty when it can. */
    public Optional<String> trouble() {
        return caller.trouble();
    }

    /** Polls until the stop signal; throws only when the server rejects the token. */
    public void run() throws BotRejectedException, InterruptedException {
        while (!stop.isGiven()) {
            long start = System.nanoTime();
            Optional<ArrayList<Update>> batch = caller.insist(getUpdates(offset, hold));
            if (batch.isEmpty()) {
                return;
            }
            if (!take(batch.get()) && System.nanoTime() - start < SHORT_ROUND.toNanos()) {
                stop.pause(SHORT_ROUND);
            }
        }
    }

    /**
     * Confirms what is finished of the last batch, so that it doesn't come again after a restart; what isn't finished
     * does come again.
     */
    public void confirmFinished(BotApi api) throws InterruptedException {
        if (unconfirmed.isEmpty()) {
            return;
        }
        Set<Integer> unfinished = inbox.unfinished();
        int next = unconfirmed.stream()
                .mapToInt(Update::getUpdateId)
                .filter(unfinished::contains)
                .min()
                .orElse(offset);
        try {
            api.call(getUpdates(next, Duration.ZERO));
        } catch (CallFailedException e) {
            LOG.warn("The last updates could not be confirmed and will be answered again: {}", e.description());
        }
    }

    /** Hands a batch over and returns whether there was anything in it. */
    private boolean take(List<Update> batch) throws InterruptedException {
        unconfirmed = List.of();
        if (batch.isEmpty()) {
            return false;
        }
        try {
            inbox.take(batch);
        } catch (RuntimeException e) {
            refusals++;
            if (refusals == 1) {
                LOG.error("Updates could not be taken over; they will be fetched again", e);
            }
            Duration wait = backOff.after(refusals);
            stop.pause(wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE);
            return true;
        }
        refusals = 0;
        unconfirmed = List.copyOf(batch);
        offset = batch.stream().mapToInt(Update::getUpdateId).max().orElseThrow() + 1;
        return true;
    }

    private static GetUpdates getUpdates(int offset, Duration hold) {
        return GetUpdates.builder()
                .offset(offset)
                .limit(LIMIT)
                .timeout((int) hold.toSeconds())
                .allowedUpdates(ALLOWED)
                .build();
    }
}

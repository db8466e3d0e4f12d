package dev.footnote.telegram;

import dev.footnote.store.StoreException;
import dev.footnote.telegram.api.Inbox;
import dev.footnote.telegram.api.StopSignal;
import dev.footnote.telegram.ledger.Duty;
import dev.footnote.telegram.ledger.Entry;
import dev.footnote.telegram.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes updates over: enters those that concern the bot in the book and has them sorted. Before the first poll, and
 * whenever this instance takes the duty over from another one, come the updates that were left unfinished.
 */
final class Reception implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final UpdateReader reader;
    private final Sorter sorter;
    private final ChatQueues queues;
    private final Ledger ledger;
    private final Duty duty;
    private final boolean durable;
    private final StopSignal stop;
    private final Clock clock;
    private Instant since = Instant.EPOCH;

    Reception(
            UpdateReader reader,
            Sorter sorter,
            ChatQueues queues,
            Ledger ledger,
            Duty duty,
            boolean durable,
            StopSignal stop,
            Clock clock) {
        this.reader = reader;
        this.sorter = sorter;
        this.queues = queues;
        this.ledger = ledger;
        this.duty = duty;
        this.durable = durable;
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public void awaitTurn() throws InterruptedException {
        if (duty.await()) {
            since = clock.instant().truncatedTo(ChronoUnit.SECONDS); // as Telegram tells them
            leftOver().forEach(this::sort);
        }
    }

    @Override
    public void take(List<Update> updates) throws InterruptedException {
        ledger.enter(updates.stream().filter(this::concernsUs).toList()).forEach(this::sort);
        queues.awaitRoom(stop);
    }

    /** None where the book outlives the process. */
    @Override
    public Set<Integer> unfinished() {
        return durable ? Set.of() : ledger.inHand();
    }

    private List<Entry> leftOver() throws InterruptedException {
        while (!stop.isGiven()) {
            try {
                List<Entry> left = ledger.leftOver();
                if (!left.isEmpty()) {
                    LOG.warn("{} updates were left unfinished and are answered now", left.size());
                }
                return left;
            } catch (StoreException e) {
                LOG.debug("What was left unfinished can't be read yet: {}", e.getMessage());
                stop.pause(STORE_PAUSE);
            }
        }
        return List.of();
    }

    /** Others' words are not kept. What cannot be read does concern us: it is counted and set aside. */
    private boolean concernsUs(Update update) {
        try {
            return !(reader.read(update) instanceof Incoming.Noise);
        } catch (RuntimeException e) {
            return true;
        }
    }

    private void sort(Entry entry) {
        sorter.sort(entry, entry.again() || entry.sentAt().isBefore(since), () -> reader.read(entry.update()));
    }
}

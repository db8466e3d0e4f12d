package dev.footnote.chat;

import dev.footnote.store.PersonalData;
import dev.footnote.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, once a day, what nobody has used for longer than the operator wants it kept, and the marks of old updates. */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Not at once, so that a start is not slowed down; in minutes. */
    private static final long FIRST = 5;

    private static final long DAILY = Duration.ofDays(1).toMinutes();

    private final PersonalData data;
    private final Optional<Duration> kept;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    /** @param kept how long; empty: for ever */
    public Retention(PersonalData data, Optional<Duration> kept, Clock clock) {
        this.data = data;
        this.kept = kept;
        this.clock = clock;
    }

    public void begin() {
        timer.scheduleAtFixedRate(this::run, FIRST, DAILY, TimeUnit.MINUTES);
    }

    /** Updates that are done go after their own time, even where all else is kept for ever. */
    void run() {
        try {
            int deleted = data.expire(kept.map(clock.instant()::minus).orElse(Instant.EPOCH));
            LOG.info("{} things were deleted that had been kept long enough", deleted);
        } catch (StoreException e) {
            LOG.warn("what is too old could not be deleted and will be tomorrow: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package dev.footnote.store.watch;

import dev.footnote.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the store works: looks now and then, more often while it doesn't, and tells those who want to know when
 * that changes. Work that must be done is repeated until the store is back.
 */
public final class StoreWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    /** How often the store is looked at while all is well, and while it isn't. */
    public record Rhythm(Duration well, Duration trouble) {

        public static final Rhythm STANDARD = new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    private final Supplier<Optional<StoreException>> probe;
    private final Rhythm rhythm;
    private final List<Consumer<Optional<StoreException>>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store watch");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<StoreException> trouble = Optional.empty();
    private boolean closed;

    /** A watch that begins at once to look through {@code probe}, which gives what is in the way. */
    public StoreWatch(Supplier<Optional<StoreException>> probe, Rhythm rhythm) {
        this.probe = probe;
        this.rhythm = rhythm;
        schedule(Duration.ZERO);
    }

    /** A watch over nothing, which is always well. */
    public static StoreWatch ofNothing() {
        return new StoreWatch(Optional::empty, new Rhythm(Duration.ofDays(1), Duration.ofSeconds(1)));
    }

    /** Whom to tell of trouble, and, by an empty value, of its end; called on a thread of the watch or the reporter. */
    public void tell(Consumer<Optional<StoreException>> listener) {
        listeners.add(listener);
    }

    /** What is in the way now. */
    public synchronized Optional<StoreException> trouble() {
        return trouble;
    }

    /** Notes trouble that somebody met. */
    public void report(StoreException met) {
        if (met.isPassing() || met.kind() == StoreException.Kind.CORRUPT) {
            become(Optional.of(met));
        }
    }

    /** Does it, again and again while the store has trouble that passes. */
    public <T> T insist(Supplier<T> work) throws InterruptedException {
        while (true) {
            try {
                return work.get();
            } catch (StoreException e) {
                if (!e.isPassing() || isClosed()) {
                    throw e;
                }
                report(e);
                awaitChange();
            }
        }
    }

    /** The same without a result, and on a thread that was told to stop, too, to which no connection is given. */
    public void insistInAnyCase(Runnable work) throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        try {
            insist(() -> {
                work.run();
                return true;
            });
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until the trouble is over, but not for long, as a look may see none where others do. */
    private synchronized void awaitChange() throws InterruptedException {
        if (!closed) {
            wait(Math.max(1, rhythm.trouble().toMillis()));
        }
    }

    private void look() {
        Optional<StoreException> seen = probe.get();
        become(seen);
        schedule(seen.isEmpty() ? rhythm.well() : rhythm.trouble());
    }

    private synchronized void schedule(Duration in) {
        if (!closed) {
            timer.schedule(this::look, in.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void become(Optional<StoreException> now) {
        boolean changed;
        synchronized (this) {
            changed = trouble.isEmpty() != now.isEmpty();
            if (changed && now.isPresent()) {
                schedule(rhythm.trouble());
            }
            trouble = now;
            if (now.isEmpty()) {
                notifyAll();
            }
        }
        if (changed) {
            now.ifPresentOrElse(
                    e -> LOG.error("The store does not work, trying on: {}", e.getMessage()),
                    () -> LOG.warn("The store works again"));
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}

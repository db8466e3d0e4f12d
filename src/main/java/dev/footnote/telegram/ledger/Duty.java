package dev.footnote.telegram.ledger;

import dev.footnote.store.Lease;
import dev.footnote.store.StoreException;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.api.StopSignal;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The duty to serve the bot, which one of several instances on one store has; the others stand by. */
public final class Duty implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    /** How often an instance that stands by tries to take over. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Optional<Lease> lease;
    private final StoreWatch watch;
    private final StopSignal stop;
    private volatile boolean mine;
    private volatile boolean standingBy;

    /** @param lease empty where no other instance can share the store */
    public Duty(Optional<Lease> lease, StoreWatch watch, StopSignal stop) {
        this.lease = lease;
        this.watch = watch;
        this.stop = stop;
    }

    /**
     * Returns when the duty is this instance's, or the stop signal is given.
     *
     * @return whether it was taken over just now, so that what others left is to be looked for
     */
    public boolean await() throws InterruptedException {
        if (isHeld()) {
            return false;
        }
        mine = false;
        while (!stop.isGiven()) {
            if (tryAcquire()) {
                if (standingBy) {
                    LOG.warn("The other instance is gone: serving in its place");
                }
                standingBy = false;
                mine = true;
                return true;
            }
            stop.pause(EVERY);
        }
        return false;
    }

    /** Whether it is this instance's now. */
    public boolean isHeld() {
        return mine && lease.map(Lease::isHeld).orElse(true);
    }

    /** Whether another instance has it. */
    public boolean isStandingBy() {
        return standingBy;
    }

    private boolean tryAcquire() {
        try {
            if (lease.map(Lease::tryAcquire).orElse(true)) {
                return true;
            }
            if (!standingBy) {
                LOG.warn("Another instance serves this bot: standing by to take over");
            }
            standingBy = true;
        } catch (StoreException e) {
            watch.report(e);
        }
        return false;
    }

    /** Leaves the duty to another instance. */
    @Override
    public void close() {
        mine = false;
        lease.ifPresent(Lease::close);
    }
}

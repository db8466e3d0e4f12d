package dev.footnote.telegram.ledger;

import dev.footnote.store.StoreException;
import dev.footnote.telegram.api.BackOff;
import dev.footnote.telegram.api.UndeliveredException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on an update, from its beginning in the book to its end there. */
public final class Task implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** The answering itself. */
    public interface Work {
        void run() throws InterruptedException;
    }

    private final Ledger ledger;
    private final List<Integer> ids;
    private final Executor lane;
    private final Work work;
    private int troubles;

    Task(Ledger ledger, List<Integer> ids, Executor lane, Work work) {
        this.ledger = ledger;
        this.ids = ids;
        this.lane = lane;
        this.work = work;
    }

    @Override
    public void run() {
        if (!ledger.isOnDuty()) {
            ledger.letGo(ids);
            return;
        }
        boolean begun = false;
        try {
            begun = ledger.begin(ids.get(0));
            if (begun) {
                doIt();
            } else { // it is done or set aside; what came with it is too
                ledger.finish(ids.subList(1, ids.size()));
                ledger.letGo(ids);
            }
        } catch (InterruptedException e) {
            Thread.interrupted(); // the flag may be set as well
            LOG.warn("The answer to update {} was cut short and will be given after the next start", ids.get(0));
            ledger.leave(ids, begun);
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            ledger.meet(e);
            ledger.leave(ids, begun);
            again();
        } catch (UndeliveredException e) {
            LOG.warn("The answer to update {} is not delivered yet: {}", ids.get(0), e.getMessage());
            ledger.leave(ids, begun);
            again();
        }
    }

    private void doIt() throws InterruptedException {
        try {
            ledger.marks().during(ids.get(0), work::run);
        } catch (RuntimeException | Error e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (e instanceof StoreException trouble && trouble.isPassing()) {
                throw trouble;
            }
            if (e instanceof UndeliveredException undelivered) {
                throw undelivered;
            }
            failed(e);
            return;
        }
        ledger.finish(ids);
    }

    private void failed(Throwable e) {
        LOG.error("Update {} could not be handled", ids.get(0), e);
        boolean mayTryAgain = true;
        try {
            mayTryAgain = ledger.fail(ids);
        } catch (RuntimeException | Error another) {
            LOG.error("The failure of update {} could not be noted", ids.get(0), another);
        }
        if (mayTryAgain) {
            again();
        }
    }

    private void again() {
        troubles++;
        CompletableFuture.delayedExecutor(PAUSES.after(troubles).toMillis(), TimeUnit.MILLISECONDS, lane)
                .execute(this);
    }
}

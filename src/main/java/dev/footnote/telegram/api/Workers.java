package dev.footnote.telegram.api;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads of which so many work at a time. One that must wait long, as Telegram wants silence towards its chat, stands
 * aside, and another works in its place.
 */
public final class Workers implements Executor {

    /** A shorter wait is not worth another thread. */
    private static final Duration LONG = Duration.ofSeconds(2);

    /** How many may stand aside. */
    private static final int MOST = 200;

    private static final Duration IDLE = Duration.ofSeconds(30);

    /** One of the threads. */
    private static final class Worker extends Thread {
        private final Workers crew;

        Worker(Workers crew, Runnable work) {
            super(work, "worker");
            this.crew = crew;
        }
    }

    private final int size;
    private final ThreadPoolExecutor pool;
    private int aside;

    public Workers(int size) {
        this.size = size;
        pool = new ThreadPoolExecutor(
                size,
                size,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Worker(this, work));
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Waits, aside if it is for long; false, at once, if too many do so already. On other threads it just waits. */
    static boolean rest(Duration wait) throws InterruptedException {
        if (wait.compareTo(LONG) < 0 || !(Thread.currentThread() instanceof Worker worker)) {
            Thread.sleep(wait.toMillis());
            return true;
        }
        return worker.crew.standAside(wait);
    }

    private boolean standAside(Duration wait) throws InterruptedException {
        if (!leave()) {
            return false;
        }
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } finally {
            comeBack();
        }
    }

    private synchronized boolean leave() {
        if (aside == MOST) {
            return false;
        }
        aside++;
        pool.setMaximumPoolSize(size + aside);
        pool.setCorePoolSize(size + aside); // begins what waits for a thread
        return true;
    }

    /** One too many works until one of them has done its work. */
    private synchronized void comeBack() {
        aside--;
        pool.setCorePoolSize(size + aside);
        pool.setMaximumPoolSize(size + aside);
    }

    /** Interrupts what is being done and drops what waits. */
    public void stop() {
        pool.shutdownNow();
    }

    /** Whether all have ended within a time. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return pool.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}

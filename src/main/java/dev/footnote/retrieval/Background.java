package dev.footnote.retrieval;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads beside the one that asks: for loading models, and for a part of a search where another core is free. */
final class Background implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** How long half a search, a millisecond's work, is waited for before the models are let go. */
    private static final int LAST_SEARCH_SECONDS = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> daemon(task, "retrieval"));

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a task, but not while closing: whoever needs its result must be ready to run it too. */
    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: nothing more is begun", e);
        }
    }

    /** Waits for what runs: native code may still read the models. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_SEARCH_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("work beside a search goes on after closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.footnote.retrieval.index;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work done elsewhere as if it were done here. */
public final class Waiting {

    private Waiting() {}

    /** The result; what the work threw is thrown again. An interrupt ends the wait and stays set. */
    public static <T> T on(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}

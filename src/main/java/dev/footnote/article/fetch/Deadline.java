package dev.footnote.article.fetch;

import java.time.Duration;

/** The moment by which a fetch must be done, on the machine's monotonic clock. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds left, at least 1. */
    long left() {
        return Math.max(1, nanoTime - System.nanoTime());
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }
}

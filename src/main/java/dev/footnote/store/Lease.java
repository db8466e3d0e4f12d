package dev.footnote.store;

/**
 * The right to do what only one process at a time may do. It rests on a lock that the operating system or the
 * database server frees when its holder dies, never on a clock.
 */
public interface Lease extends AutoCloseable {

    /** Takes the right if nobody has it, and says whether it is ours now. */
    boolean tryAcquire();

    /** Whether it is still ours; asks the server, at most once a second. */
    boolean isHeld();

    /** Gives it back. */
    @Override
    void close();
}

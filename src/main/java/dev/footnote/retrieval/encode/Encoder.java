package dev.footnote.retrieval.encode;

/** Turns texts into vectors that are close where their meanings are. Safe for use by many threads. */
public interface Encoder extends AutoCloseable {

    /** Components of each vector. */
    int DIMENSIONS = 384;

    /** A question; what it is asked about comes from {@link #passage}. */
    EncodedText question(String text);

    /**
     * A piece of an article under a heading that says what it is about.
     *
     * @param heading embedded with the text and then left out of the tokens; may be empty
     */
    EncodedText passage(String heading, String text);

    @Override
    default void close() {}

    /** What stands before a text under a heading, which may be empty. */
    static String beforeText(String heading) {
        return heading.isEmpty() ? "" : heading + ". ";
    }
}

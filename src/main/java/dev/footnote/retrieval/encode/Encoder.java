package dev.footnote.retrieval.encode;

/** Turns texts into vectors that are close where their meanings are. Safe for use by many threads. */
public interface Encoder extends AutoCloseable {

    /** A question; what it is asked about comes from {@link #passage}. */
    EncodedText question(String text);

    /**
     * A piece of an article under a heading that says what it is about.
     *
     * @param heading embedded with the text and then left out of the tokens; may be empty
     */
    EncodedText passage(String heading, String text);

    /** Whether texts in a language, given as a BCP 47 code, are understood. */
    boolean knows(String language);

    @Override
    default void close() {}
}

package dev.footnote.retrieval.ranking;

/** What a confidence entitles an answer to say. */
public enum Certainty {
    /** The best sentence answers the question. */
    PLAIN,
    /** The best sentence is the closest passage; it may not answer the question. */
    CLOSEST,
    /** The article does not say. */
    NOT_STATED;

    /** What may be said when something else speaks against the answer. */
    public Certainty less() {
        return this == PLAIN ? CLOSEST : NOT_STATED;
    }
}

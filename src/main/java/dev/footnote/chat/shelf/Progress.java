package dev.footnote.chat.shelf;

/** Is told how far the getting of an article is, often and from any thread; so it only notes it. */
@FunctionalInterface
public interface Progress {

    /** For callers who don't want to know. */
    Progress NONE = (stage, percent) -> {};

    /** What is being done. */
    enum Stage {
        FETCHING,
        READING,
        INDEXING
    }

    /** @param percent of the stage, where that is known; else 0 */
    void at(Stage stage, int percent);
}

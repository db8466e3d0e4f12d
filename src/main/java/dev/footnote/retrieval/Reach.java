package dev.footnote.retrieval;

/** Which questions a search could match with an article's sentences. */
public enum Reach {
    /** Those in the article's language. */
    OWN_LANGUAGE,
    /** Those in the languages that the packaged multilingual model reads, less surely than in the article's. */
    KNOWN_LANGUAGES,
    /** Those in any language that the second embedding model knows. */
    ALL_LANGUAGES,
    /** Words only, as the second embedding model could not be asked. */
    WORDS_FOR_NOW
}

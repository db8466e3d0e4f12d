package dev.footnote.answer.claim;

/** How near two texts are in meaning, by an embedding model. */
@FunctionalInterface
public interface Similarity {

    /** The cosine of the texts' embeddings, -1 to 1. Both are in {@code language}, a BCP 47 code; NaN if it can't tell. */
    double of(String claim, String cited, String language);
}

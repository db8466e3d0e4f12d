package dev.footnote.answer.claim;

import dev.footnote.article.Span;
import java.util.List;

/** How near words are in meaning where they stand, by an embedding model. */
@FunctionalInterface
public interface Similarity {

    /**
     * For each of some words of a claim, the cosine with the likest word of the cited text, -1 to 1; empty where the
     * model doesn't know the language.
     *
     * @param words their places in the claim
     * @param language of both texts, a BCP 47 code
     */
    List<Double> ofWords(String claim, List<Span> words, String cited, String language);
}

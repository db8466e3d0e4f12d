package dev.footnote.eval;

/**
 * How one question of a set went.
 *
 * @param stranger whether it belongs to another article
 * @param rank of the first citation that hits, from 1; 0 for none
 * @param answered whether the article was said to answer it
 * @param confidence of the search, 0 to 1
 * @param chars that its citations have
 * @param millis that it took
 * @param overlap of the marked words with the known answer, F1 of their tokens; negative when none are marked
 * @param exact whether the marked words are the known answer, articles and punctuation aside
 * @param inContext whether a model would have been given the answer's sentence
 * @param contextChars that a model would have been given to read
 */
public record Outcome(
        String title,
        String question,
        boolean stranger,
        int rank,
        boolean answered,
        double confidence,
        int chars,
        double millis,
        double overlap,
        boolean exact,
        boolean inContext,
        int contextChars,
        String gold,
        String cited) {}

package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and how well it fits a question.
 *
 * @param score the fused score that ranks it; comparable within one question only
 * @param share of the ranked sentences' belief that it is the one, 0 to 1; all shares sum to 1
 * @param answer the words within the sentence's text that seem to answer; {@code null} when that is not clear
 */
public record RankedSentence(Sentence sentence, double score, double share, @Nullable Span answer) {

    /** The same with another score and share. */
    RankedSentence scored(double otherScore, double otherShare) {
        return new RankedSentence(sentence, otherScore, otherShare, answer);
    }
}

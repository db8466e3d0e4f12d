package dev.footnote.retrieval;

import dev.footnote.article.Sentence;

/**
 * A sentence and how well it fits a question.
 *
 * @param score the fused score that ranks it; comparable within one question only
 */
public record RankedSentence(Sentence sentence, double score) {}

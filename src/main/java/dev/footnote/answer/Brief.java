package dev.footnote.answer;

import dev.footnote.answer.model.Allowance;
import dev.footnote.article.Article;
import dev.footnote.retrieval.Evidence;

/**
 * A question with all that an engine needs to answer it.
 *
 * @param evidence the question and what the article has on it
 * @param allowance what a model may cost for it
 * @param listener hears how the answer grows
 */
public record Brief(Article article, Evidence evidence, Allowance allowance, AnswerListener listener) {

    /** One that costs nobody anything and that nobody listens to. */
    public Brief(Article article, Evidence evidence) {
        this(article, evidence, Allowance.UNLIMITED, AnswerListener.NONE);
    }
}

package dev.footnote.answer.condense;

/**
 * A question and what was said to it, without the passages of the article.
 *
 * @param question standing on its own
 * @param answer in plain words; empty when the article didn't say
 */
public record Exchange(String question, String answer) {}

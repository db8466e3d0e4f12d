package dev.footnote.article;

/**
 * A sentence, the unit that is cited.
 *
 * @param index its number among all the article's sentences in reading order, from 0
 * @param paragraph the index of the paragraph that it stands in
 * @param span its place in the article's text
 * @param text exactly the characters of that span
 */
public record Sentence(int index, int paragraph, Span span, String text) {}

package dev.footnote.article;

import dev.footnote.article.manuscript.Block;

/**
 * A block's place in the article's text.
 *
 * @param index its number among all paragraphs, from 0
 * @param level of a heading, 1 to 6; 0 for anything else
 */
public record Paragraph(int index, Block.Kind kind, int level, Span span) {}

/**
 * Brings an article in: fetch or read it, extract its text, split it into paragraphs and sentences with exact offsets.
 * Front doors: {@link dev.footnote.article.ArticleReader} and the records it returns.
 */
@NullMarked
package dev.footnote.article;

import org.jspecify.annotations.NullMarked;

/**
 * What is looked up in an article and in a question: terms with their BM25, vectors, and how both are kept. Front door:
 * {@code ArticleIndex}.
 */
@NullMarked
package dev.footnote.retrieval.index;

import org.jspecify.annotations.NullMarked;

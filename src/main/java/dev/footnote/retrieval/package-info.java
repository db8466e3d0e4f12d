/**
 * Finds the sentences of an article that a question rests on: LangChain4j's augmentor over a dense and a lexical
 * retriever, their fusion, and how far the result can be trusted. Front door: {@code RetrievalChain}.
 */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;

/**
 * Turns texts into vectors: the packaged models with one vector a token, and any LangChain4j embedding model with one
 * vector a text. Front door: {@link dev.footnote.retrieval.encode.Encoder}.
 */
@NullMarked
package dev.footnote.retrieval.encode;

import org.jspecify.annotations.NullMarked;

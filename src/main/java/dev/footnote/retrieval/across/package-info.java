/**
 * A second embedding model, one that knows many languages: at an endpoint or in a file of the operator's. Front door:
 * {@link dev.footnote.retrieval.across.Embedder}.
 */
@NullMarked
package dev.footnote.retrieval.across;

import org.jspecify.annotations.NullMarked;

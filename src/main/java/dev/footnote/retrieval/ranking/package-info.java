/**
 * The second look: the evidence that a sentence holds the answer, the trees that weigh it, and how far the result can be
 * trusted. Its weights are learned by {@code retrieval.learning}.
 */
@NullMarked
package dev.footnote.retrieval.ranking;

import org.jspecify.annotations.NullMarked;

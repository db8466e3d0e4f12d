/**
 * What a language model is shown of an article: which sentences fit its budget, under which numbers, fenced as data.
 */
@NullMarked
package dev.footnote.retrieval.prompt;

import org.jspecify.annotations.NullMarked;

/**
 * Answers questions about an article as a whole: its gist, who is in it, what happened when, its figures, who says what.
 * Front door: {@link dev.footnote.answer.whole.WholeAnswers}.
 */
@NullMarked
package dev.footnote.answer.whole;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the facts that can be compared across wordings and languages out of a sentence: figures, dates, names,
 * quotations, negation, and who is reported to have said it. Front door: {@link dev.footnote.answer.fact.FactReader}.
 */
@NullMarked
package dev.footnote.answer.fact;

import org.jspecify.annotations.NullMarked;

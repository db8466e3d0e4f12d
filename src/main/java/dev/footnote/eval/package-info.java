/**
 * Measures the answers on sets of questions whose answers are known. Front door: {@link dev.footnote.eval.Evaluation}.
 */
@NullMarked
package dev.footnote.eval;

import org.jspecify.annotations.NullMarked;

/**
 * Decides of each claim whether the sentences that it cites support it, finds the ones that do where it cites others,
 * and withholds it where none does. Front door: {@link dev.footnote.answer.claim.ClaimChecker}.
 */
@NullMarked
package dev.footnote.answer.claim;

import org.jspecify.annotations.NullMarked;

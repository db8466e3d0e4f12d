/**
 * What makes sure that no update is lost and none is answered twice: the book of updates over the store's inbox, and
 * the duty to poll that one process has at a time. Front doors: {@link dev.footnote.telegram.ledger.Ledger} and
 * {@link dev.footnote.telegram.ledger.Duty}.
 */
@NullMarked
package dev.footnote.telegram.ledger;

import org.jspecify.annotations.NullMarked;

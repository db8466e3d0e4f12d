/**
 * Sets answers and cards as blocks of styled text in the reader's language, cuts them to Telegram's limits and writes
 * them as its HTML. Knows no network and none of the Bot API's types.
 */
@NullMarked
package dev.footnote.telegram.layout;

import org.jspecify.annotations.NullMarked;

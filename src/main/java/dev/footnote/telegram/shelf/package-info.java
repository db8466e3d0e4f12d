/**
 * Bringing, choosing and forgetting articles in Telegram: what is shown on the way, the buttons, the commands. Front
 * doors: {@link dev.footnote.telegram.shelf.Bringing} and {@link dev.footnote.telegram.shelf.ShelfCommands}.
 */
@NullMarked
package dev.footnote.telegram.shelf;

import org.jspecify.annotations.NullMarked;

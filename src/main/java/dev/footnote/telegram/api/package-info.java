/**
 * Talks to the Bot API: polls for updates, sends posts at the pace that Telegram allows, and names every way that a
 * call can fail. Front doors: {@link dev.footnote.telegram.api.Poller} and {@link dev.footnote.telegram.api.Sender}.
 */
@NullMarked
package dev.footnote.telegram.api;

import org.jspecify.annotations.NullMarked;

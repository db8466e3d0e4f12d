/**
 * The Telegram channel: what readers send becomes questions to the front desk, and its answers become messages. Only
 * this package and those below it know Telegram's types. Front door: {@link dev.footnote.telegram.TelegramChannel}.
 */
@NullMarked
package dev.footnote.telegram;

import org.jspecify.annotations.NullMarked;

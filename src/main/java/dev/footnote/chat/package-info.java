/**
 * Knows who asks, which article they ask about and what was said before; the channels' only way to an answer. Front
 * door: {@link dev.footnote.chat.FrontDesk}.
 */
@NullMarked
package dev.footnote.chat;

import org.jspecify.annotations.NullMarked;

/**
 * What was said about an article in a chat, and what a follow-up borrows from it. Front doors: {@link
 * dev.footnote.chat.talk.Conversation} and {@link dev.footnote.chat.talk.Standalone}.
 */
@NullMarked
package dev.footnote.chat.talk;

import org.jspecify.annotations.NullMarked;

/**
 * What outlives the process: articles, chats, conversations, updates and replies, usage. These are the interfaces that
 * the rest of the program knows; chats are named by the number that their channel gives them. Only
 * {@code dev.footnote.store.sql}, which implements them, knows SQL.
 *
 * <p>Every method may throw {@link dev.footnote.store.StoreException}; what it had to do is then wholly undone.
 */
@NullMarked
package dev.footnote.store;

import org.jspecify.annotations.NullMarked;

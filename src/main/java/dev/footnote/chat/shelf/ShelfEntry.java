package dev.footnote.chat.shelf;

import dev.footnote.store.ArticleId;

/**
 * An article on a chat's shelf.
 *
 * @param title as the chat renamed it, or the article's own
 * @param active whether the chat's questions go to it
 */
public record ShelfEntry(ArticleId id, String title, boolean active) {}

package dev.footnote.chat.shelf;

import dev.footnote.store.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An article on a chat's shelf.
 *
 * @param title as the chat renamed it, or the article's own
 * @param addedBy the person who has brought it; {@code null}: nobody, or not known
 * @param active whether the chat's questions go to it
 */
public record ShelfEntry(ArticleId id, String title, @Nullable Long addedBy, boolean active) {}

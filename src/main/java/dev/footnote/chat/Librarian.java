package dev.footnote.chat;

import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.shelf.Source;
import dev.footnote.store.ArticleId;
import java.util.List;

/**
 * Where a channel brings the articles that readers send, and what readers do with them. A chat reaches the articles on
 * its own shelf only. Safe for use by many threads; may throw {@link dev.footnote.store.StoreException} throughout.
 */
public interface Librarian {

    /**
     * Gets an article, puts it on the chat's shelf and makes it active. Slow; interrupting the thread cancels.
     *
     * @param person who brings it
     * @throws InterruptedException if cancelled; the shelf is then as it was
     */
    Arrival bring(ChatId chat, long person, Source source, Progress progress) throws InterruptedException;

    /** The same where the chat is one person's own, whose id it has. */
    default Arrival bring(ChatId chat, Source source, Progress progress) throws InterruptedException {
        return bring(chat, chat.value(), source, progress);
    }

    /** The chat's articles, the last used first; never empty. */
    List<ShelfEntry> shelf(ChatId chat);

    /** Makes an article the active one; false if it isn't on the chat's shelf. */
    boolean choose(ChatId chat, ArticleId article);

    /** Gives an article another title in this chat; false if it isn't on the shelf. */
    boolean rename(ChatId chat, ArticleId article, String title);

    /** Fetches an article again. Slow; interrupting the thread cancels. */
    Renewal refresh(ChatId chat, ArticleId article, Progress progress) throws InterruptedException;

    /** Takes an article off the chat's shelf; false if it isn't there or is the only one left. */
    boolean remove(ChatId chat, ArticleId article);

    /** Deletes all that the chat has sent and asked, and all that it was answered. */
    void forget(ChatId chat);

    /** All that is kept of the chat, as JSON. */
    String export(ChatId chat);
}

package dev.footnote.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each chat's own list of articles. */
public interface Library {

    /**
     * An article in a chat's list.
     *
     * @param title as the chat renamed it, or the article's own
     * @param addedBy the person who put it there; {@code null}: not known
     * @param usedAt when it was last added, made active or asked about
     */
    record Entry(ArticleId article, String title, @Nullable Long addedBy, Instant addedAt, Instant usedAt) {}

    /** The chat's articles, the last used first. */
    List<Entry> list(long chat);

    /** Puts an article at the top of the chat's list; one that is there already keeps its title and its bringer. */
    void add(long chat, ArticleId article, String title, @Nullable Long addedBy);

    /** The same for an article that nobody has brought. */
    default void add(long chat, ArticleId article, String title) {
        add(chat, article, title, null);
    }

    void rename(long chat, ArticleId article, String title);

    /** Notes that the chat used an article just now. */
    void touch(long chat, ArticleId article);

    /** Puts the article's new edition in the old one's place, title and bringer kept; the active article follows. */
    void replace(long chat, ArticleId old, ArticleId edition);

    /** Takes an article off the chat's list; a private one is deleted with it. */
    void remove(long chat, ArticleId article);
}

package dev.footnote.chat.shelf;

import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Library.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which articles each chat has. The house's own article stands on every shelf until the chat removes it, and comes back
 * when nothing else is left; nothing is written for a chat that has only that one.
 */
public final class Shelves {

    /** The house's article is kept under this name. */
    private static final String HOUSE = "footnote:house";

    /** Set to the article's id when a chat has taken the house's article off its shelf. */
    private static final String REMOVED = "house-removed";

    /** How much of a title is kept; a page may say anything. */
    private static final int TITLE = 200;

    private final Archive archive;
    private final Acquisition acquisition;
    private final ArticleIndex house;
    private final ArticleId houseId;

    public Shelves(Archive archive, Acquisition acquisition, ArticleIndex house) {
        this.archive = archive;
        this.acquisition = acquisition;
        this.house = house;
        houseId = acquisition.keep(house, HOUSE);
    }

    /** The article that is there from the start. */
    public Edition house() {
        return new Edition(houseId, acquisition.current(houseId, house));
    }

    /** The chat's articles, the last used first; never empty. */
    public List<ShelfEntry> of(long chat) {
        ArticleId active = active(chat);
        return standing(chat).stream()
                .map(entry -> new ShelfEntry(
                        entry.article(),
                        entry.title(),
                        entry.addedBy(),
                        entry.article().equals(active)))
                .toList();
    }

    /** The article on the chat's shelf, if it is there. */
    public Optional<ShelfEntry> find(long chat, ArticleId article) {
        return of(chat).stream().filter(entry -> entry.id().equals(article)).findFirst();
    }

    /** The article that the chat's questions go to. */
    public ArticleId active(long chat) {
        List<ArticleId> standing = standing(chat).stream().map(Entry::article).toList();
        return archive.chats().activeArticle(chat).filter(standing::contains).orElseGet(() -> standing.get(0));
    }

    /** Puts an article that a person has brought on the shelf and makes it the active one. */
    public void add(long chat, Edition edition, long person) {
        String title = edition.article().metadata().title();
        archive.library().add(chat, edition.id(), title.substring(0, Math.min(title.length(), TITLE)), person);
        archive.chats().activate(chat, edition.id());
    }

    /** Makes one of the chat's articles the active one; false if it isn't there. */
    public boolean choose(long chat, ArticleId article) {
        if (find(chat, article).isEmpty()) {
            return false;
        }
        settle(chat, article);
        archive.library().touch(chat, article);
        archive.chats().activate(chat, article);
        return true;
    }

    /** Gives one of the chat's articles another title; false if it isn't there. */
    public boolean rename(long chat, ArticleId article, String title) {
        if (title.isBlank() || find(chat, article).isEmpty()) {
            return false;
        }
        settle(chat, article);
        archive.library().rename(chat, article, title.strip());
        return true;
    }

    /** Notes that the chat asked about an article. */
    public void touch(long chat, ArticleId article) {
        archive.library().touch(chat, article);
    }

    /** Puts an article's new edition in the old one's place. */
    public void replace(long chat, ArticleId old, Edition edition) {
        settle(chat, old);
        archive.library().replace(chat, old, edition.id());
        if (old.equals(houseId) && !edition.id().equals(houseId)) {
            archive.chats().set(chat, REMOVED, houseId.value());
        }
    }

    /** Takes an article off the chat's shelf; false if it isn't there or is all that there is. */
    public boolean remove(long chat, ArticleId article) {
        if (find(chat, article).isEmpty() || of(chat).size() == 1 && article.equals(houseId)) {
            return false;
        }
        archive.library().remove(chat, article);
        if (article.equals(houseId)) {
            archive.chats().set(chat, REMOVED, houseId.value());
        } else {
            acquisition.drop(article);
        }
        return true;
    }

    /** Lets go of what is held in memory of a chat that is forgotten. */
    public void drop(long chat) {
        archive.library().list(chat).stream()
                .map(Entry::article)
                .filter(article -> !article.equals(houseId))
                .forEach(acquisition::drop);
    }

    private List<Entry> standing(long chat) {
        List<Entry> entries = new ArrayList<>(archive.library().list(chat));
        boolean stands = entries.stream().anyMatch(entry -> entry.article().equals(houseId));
        if (!stands && (entries.isEmpty() || !isRemoved(chat))) {
            entries.add(houseEntry());
        }
        return entries;
    }

    private boolean isRemoved(long chat) {
        return archive.chats()
                .setting(chat, REMOVED)
                .filter(houseId.value()::equals)
                .isPresent();
    }

    private Entry houseEntry() {
        return new Entry(houseId, house.article().metadata().title(), null, Instant.EPOCH, Instant.EPOCH);
    }

    /** Writes the house's article down on the chat's shelf before something is written about it there. */
    private void settle(long chat, ArticleId article) {
        if (article.equals(houseId)) {
            acquisition.keep(house, HOUSE);
            archive.library().add(chat, houseId, house.article().metadata().title());
        }
    }
}

package dev.footnote.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.chat.shelf.Acquisition;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.RefusedException;
import dev.footnote.chat.shelf.Shelves;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The articles that chats may ask about, ready to be searched, with their cards. */
final class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private static final int CARDS = 500;

    private final Shelves shelves;
    private final Acquisition acquisition;
    private final RetrievalChain chain;
    private final Cache<ArticleId, ArticleCard> cards =
            Caffeine.newBuilder().maximumSize(CARDS).build();

    Editions(Shelves shelves, Acquisition acquisition, RetrievalChain chain) {
        this.shelves = shelves;
        this.acquisition = acquisition;
        this.chain = chain;
    }

    Shelves shelves() {
        return shelves;
    }

    /** The chat's active article; the house's if that one cannot be had. */
    Edition active(ChatId chat) throws InterruptedException {
        return find(chat, shelves.active(chat.value())).orElseGet(shelves::house);
    }

    /** An article of the chat's shelf. */
    Optional<Edition> find(ChatId chat, ArticleId article) throws InterruptedException {
        Edition house = shelves.house();
        if (house.id().equals(article)) {
            return Optional.of(house);
        }
        if (shelves.find(chat.value(), article).isEmpty()) {
            return Optional.empty();
        }
        try {
            return acquisition.find(chat.value(), article, Progress.NONE);
        } catch (RefusedException e) {
            LOG.error("an article of the shelf could not be had: {}", e.getMessage());
            return Optional.empty();
        }
    }

    ArticleCard card(Edition edition) {
        return cards.get(edition.id(), id -> new CardWriter(edition.index(), chain).write());
    }

    /** Lets go of the card of an article that may not be shown any more. */
    void drop(ArticleId article) {
        cards.invalidate(article);
    }
}

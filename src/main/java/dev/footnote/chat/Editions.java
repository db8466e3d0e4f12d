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
import dev.footnote.store.StoreException;
import java.util.Optional;

/** The articles that chats may ask about, ready to be searched, with their cards. */
final class Editions {

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

    /** The chat's active article; the house's if that one is not kept any more. A fault is thrown, not passed over. */
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
            throw fault(e);
        }
    }

    /** The store's own fault, which may pass, or else that of the program. */
    private static RuntimeException fault(RefusedException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException fault) {
                return fault;
            }
        }
        return new IllegalStateException("an article of the shelf could not be had", refused);
    }

    ArticleCard card(Edition edition) {
        return cards.get(edition.id(), id -> new CardWriter(edition.index(), chain).write());
    }

    /** Lets go of the card of an article that may not be shown any more. */
    void drop(ArticleId article) {
        cards.invalidate(article);
    }
}

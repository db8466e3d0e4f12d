package dev.footnote.store;

import dev.footnote.article.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The articles themselves, each kept once, with the vectors that were computed for them. */
public interface Articles {

    /** Who may read an article. */
    sealed interface Visibility {}

    /**
     * Anyone: it came from public addresses.
     *
     * @param addresses under which it was found, at least one: as sent, as redirected to
     */
    record Public(Set<String> addresses) implements Visibility {

        public Public {
            addresses = Set.copyOf(addresses);
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("a public article needs the address that it came from");
            }
        }
    }

    /** Only the chat that sent it as a file or text. */
    record Private(long chat) implements Visibility {}

    /** What was found at a public address, and when. */
    record Edition(ArticleId article, Instant fetchedAt) {}

    /** Keeps an article; one with the same content and visibility that is there already stays as it is. */
    ArticleId add(Article article, Visibility visibility);

    /** The article, if it is there and this chat may read it. */
    Optional<Article> find(ArticleId id, long reader);

    /** What an address last led to. */
    Optional<Edition> latest(String address);

    /** Keeps the vectors that a model made of an article's parts, all of one length, in the article's order. */
    void addVectors(ArticleId id, String model, List<float[]> vectors);

    /** The vectors as added; empty if there are none of this model. */
    Optional<List<float[]>> vectors(ArticleId id, String model);
}

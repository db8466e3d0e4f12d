package dev.footnote.store;

import dev.footnote.article.Article;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The articles themselves, each kept once, with the search index that was made of it. */
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

    /**
     * Keeps an article's search index, in place of any that was kept before. An archive may do without: what it does not
     * give back is made again.
     *
     * @param model what made the index and how it is laid out
     */
    void keepIndex(ArticleId id, String model, byte[] index);

    /** The article's index as last kept; empty if there is none of this model. The article must be its reader's to see. */
    Optional<byte[]> index(ArticleId id, String model);
}

package dev.footnote.chat.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.article.Article;
import dev.footnote.chat.shelf.Progress.Stage;
import dev.footnote.retrieval.ArticleIndex;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.store.ArticleId;
import java.util.Optional;

/** The articles' indexes: the latest used ones in memory, the others made again when they are asked about. */
final class Indexes {

    /** How many sentences the indexes in memory hold: at some 12 KB of token vectors each, 70 MB. */
    private static final int MOST_SENTENCES = 6_000;

    private final RetrievalChain chain;
    private final Cache<ArticleId, ArticleIndex> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_SENTENCES)
            .weigher((ArticleId id, ArticleIndex index) -> weight(index.article()))
            .build();

    Indexes(RetrievalChain chain) {
        this.chain = chain;
    }

    /** A book weighs less than all, or it would never stay. */
    private static int weight(Article article) {
        return Math.min(1 + article.sentences().size(), MOST_SENTENCES / 2);
    }

    /** The index if it is in memory. The caller has made sure that the article is its reader's to see. */
    Optional<ArticleIndex> inMemory(ArticleId id) {
        return Optional.ofNullable(recent.getIfPresent(id));
    }

    /** Makes an article's index and keeps it in memory. */
    ArticleIndex make(ArticleId id, Article article, Progress progress) throws InterruptedException {
        progress.at(Stage.INDEXING, 0);
        ArticleIndex index = chain.index(article, percent -> progress.at(Stage.INDEXING, percent));
        recent.put(id, index);
        return index;
    }

    /** Holds an index that was made elsewhere. */
    void hold(ArticleId id, ArticleIndex index) {
        recent.put(id, index);
    }

    void drop(ArticleId id) {
        recent.invalidate(id);
    }
}

package dev.footnote.chat.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.article.Article;
import dev.footnote.chat.shelf.Progress.Stage;
import dev.footnote.retrieval.ArticleIndex;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.VectorIndex;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.StoreException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The articles' indexes: the latest used ones in memory, the others rebuilt from what the store keeps of them. */
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    /** What the indexes in memory may weigh: two floats' worth of a sentence's vectors each; some 150 MB. */
    private static final long MOST_SENTENCES = 40_000;

    private final Articles articles;
    private final RetrievalChain chain;
    private final Cache<ArticleId, ArticleIndex> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_SENTENCES)
            .weigher((ArticleId id, ArticleIndex index) ->
                    1 + index.article().sentences().size())
            .build();

    Indexes(Articles articles, RetrievalChain chain) {
        this.articles = articles;
        this.chain = chain;
    }

    /** The index if it is in memory. The caller has made sure that the article is its reader's to see. */
    Optional<ArticleIndex> inMemory(ArticleId id) {
        return Optional.ofNullable(recent.getIfPresent(id));
    }

    /** Makes an article's index, from its kept vectors if there are any, and keeps it. */
    ArticleIndex make(ArticleId id, Article article, Progress progress) throws InterruptedException {
        progress.at(Stage.INDEXING, 0);
        Optional<ArticleIndex> kept =
                articles.vectors(id, RetrievalChain.VECTORS).flatMap(vectors -> chain.restore(article, vectors));
        ArticleIndex index =
                kept.isPresent() ? kept.get() : chain.index(article, percent -> progress.at(Stage.INDEXING, percent));
        recent.put(id, index);
        VectorIndex vectors = index.vectors();
        if (kept.isEmpty() && vectors != null) {
            keep(id, vectors);
        }
        return index;
    }

    /** Holds an index that was made elsewhere. */
    void hold(ArticleId id, ArticleIndex index) {
        recent.put(id, index);
    }

    void drop(ArticleId id) {
        recent.invalidate(id);
    }

    /** A full disk only means that the vectors will be made again. */
    private void keep(ArticleId id, VectorIndex vectors) {
        try {
            articles.addVectors(id, RetrievalChain.VECTORS, vectors.vectors());
        } catch (StoreException e) {
            LOG.warn("The vectors of an article could not be kept: {}", e.getMessage());
        }
    }
}

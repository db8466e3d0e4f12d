package dev.footnote.chat.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.article.Article;
import dev.footnote.chat.shelf.Progress.Stage;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.StoreException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The articles' indexes: the latest used ones in memory, the others in the store unless they are huge. */
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    /** How many sentences the indexes in memory hold: at some 12 KB of token vectors each, 70 MB. */
    private static final int MOST_SENTENCES = 6_000;

    private final RetrievalChain chain;
    private final Articles articles;
    private final Cache<ArticleId, ArticleIndex> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_SENTENCES)
            .weigher((ArticleId id, ArticleIndex index) -> weight(index.article()))
            .build();

    Indexes(RetrievalChain chain, Articles articles) {
        this.chain = chain;
        this.articles = articles;
    }

    /** A book weighs less than all, or it would never stay. */
    private static int weight(Article article) {
        return Math.min(1 + article.sentences().size(), MOST_SENTENCES / 2);
    }

    /** The index if it is in memory. The caller has made sure that the article is its reader's to see. */
    Optional<ArticleIndex> inMemory(ArticleId id) {
        ArticleIndex index = recent.getIfPresent(id);
        if (index != null) {
            completeLater(id, index);
        }
        return Optional.ofNullable(index);
    }

    /** An index that is always there: as it was last completed. */
    ArticleIndex current(ArticleId id, ArticleIndex first) {
        ArticleIndex index = Objects.requireNonNull(recent.get(id, missing -> first));
        completeLater(id, index);
        return index;
    }

    /** What the second embedding model could not give when the index was made is got when the article is next used. */
    private void completeLater(ArticleId id, ArticleIndex index) {
        chain.complete(index, whole -> {
            recent.asMap().replace(id, index, whole);
            keep(id, whole);
        });
    }

    /** Reads an article's index from the store, or makes it and keeps it there, and holds it in memory. */
    ArticleIndex make(ArticleId id, Article article, Progress progress) throws InterruptedException {
        Optional<ArticleIndex> kept = kept(id, article);
        if (kept.isPresent()) {
            recent.put(id, kept.get());
            completeLater(id, kept.get());
            return kept.get();
        }
        progress.at(Stage.INDEXING, 0);
        ArticleIndex index = chain.index(article, percent -> progress.at(Stage.INDEXING, percent));
        recent.put(id, index);
        keep(id, index);
        return index;
    }

    private Optional<ArticleIndex> kept(ArticleId id, Article article) {
        try {
            for (String model : chain.models()) {
                Optional<byte[]> bytes = articles.index(id, model);
                Optional<ArticleIndex> index = bytes.flatMap(found -> chain.restore(article, model, found));
                if (index.isPresent()) {
                    return index;
                }
                if (bytes.isPresent()) {
                    LOG.warn("the kept index of {} is damaged and made again", id.value());
                }
            }
            return Optional.empty();
        } catch (StoreException e) {
            LOG.warn("a kept index could not be read and is made again: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** If that fails, on a full disk or because the article was deleted meanwhile, only time is lost. */
    private void keep(ArticleId id, ArticleIndex index) {
        try {
            chain.kept(index).ifPresent(bytes -> articles.keepIndex(id, chain.modelOf(index), bytes));
        } catch (StoreException e) {
            LOG.warn("an index could not be kept: {}", e.getMessage());
        }
    }

    /** Holds an index that was made elsewhere. */
    void hold(ArticleId id, ArticleIndex index) {
        recent.put(id, index);
    }

    void drop(ArticleId id) {
        recent.invalidate(id);
    }
}

package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.retrieval.across.SentenceVectors;
import org.jspecify.annotations.Nullable;

/**
 * An article made searchable. Immutable; made by {@link RetrievalChain#index}.
 *
 * @param vectors {@code null} in a language that the packaged embedding model does not know
 * @param across by the second embedding model; {@code null} where there is none, or it could not be asked yet
 */
public record ArticleIndex(
        Article article, TermIndex terms, @Nullable VectorIndex vectors, @Nullable SentenceVectors across) {

    public ArticleIndex(Article article, TermIndex terms, @Nullable VectorIndex vectors) {
        this(article, terms, vectors, null);
    }

    /** The same with vectors of the second model. */
    ArticleIndex with(SentenceVectors other) {
        return new ArticleIndex(article, terms, vectors, other);
    }
}

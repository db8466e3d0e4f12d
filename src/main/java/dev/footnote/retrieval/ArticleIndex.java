package dev.footnote.retrieval;

import dev.footnote.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article made searchable. Immutable; made by {@link RetrievalChain#index}.
 *
 * @param vectors {@code null} in a language that the embedding model does not know
 */
public record ArticleIndex(Article article, TermIndex terms, @Nullable VectorIndex vectors) {}

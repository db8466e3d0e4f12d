package dev.footnote.retrieval;

import dev.footnote.article.Article;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article made searchable. Immutable; made by {@link RetrievalChain#index}.
 *
 * @param vectors {@code null} in a language that the embedding model does not know
 */
public record ArticleIndex(Article article, TermIndex terms, @Nullable VectorIndex vectors) {

    /** Languages that the built-in embedding model was trained on; the others are left to the terms. */
    private static final Set<String> EMBEDDED = Set.of("en");

    static ArticleIndex of(Article article, Embedder embedder) {
        String language = article.metadata().language().split("-", 2)[0];
        return new ArticleIndex(
                article, TermIndex.of(article), EMBEDDED.contains(language) ? VectorIndex.of(article, embedder) : null);
    }
}

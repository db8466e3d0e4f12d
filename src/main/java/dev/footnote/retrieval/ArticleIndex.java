package dev.footnote.retrieval;

import dev.footnote.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An article made searchable. Immutable; made by {@link RetrievalChain#index}.
 *
 * @param vectors {@code null} in a language that the embedding model does not know
 */
public record ArticleIndex(Article article, TermIndex terms, @Nullable VectorIndex vectors) {

    /** Languages that the built-in embedding model was trained on; the others are left to the terms. */
    private static final Set<String> EMBEDDED = Set.of("en");

    static ArticleIndex of(Article article, Embedder embedder, IntConsumer percent) throws InterruptedException {
        return new ArticleIndex(
                article,
                TermIndex.of(article),
                isEmbedded(article) ? VectorIndex.of(article, embedder, percent) : null);
    }

    static Optional<ArticleIndex> restored(Article article, List<float[]> vectors) {
        return isEmbedded(article)
                ? VectorIndex.restored(article, vectors)
                        .map(restored -> new ArticleIndex(article, TermIndex.of(article), restored))
                : Optional.of(new ArticleIndex(article, TermIndex.of(article), null));
    }

    private static boolean isEmbedded(Article article) {
        return EMBEDDED.contains(article.metadata().language().split("-", 2)[0]);
    }
}

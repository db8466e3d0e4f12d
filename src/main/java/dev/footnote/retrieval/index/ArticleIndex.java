package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
import dev.footnote.retrieval.across.SentenceVectors;
import dev.footnote.retrieval.prompt.PromptLines;
import org.jspecify.annotations.Nullable;

/**
 * An article made searchable. Immutable; made by {@link Indexer}, or read back by {@link KeptIndex}.
 *
 * @param vectors {@code null} in a language that no packaged embedding model reads
 * @param lines of a model's prompt
 * @param across by the second embedding model; {@code null} where there is none, or it could not be asked yet
 */
public record ArticleIndex(
        Article article,
        TermIndex terms,
        @Nullable VectorIndex vectors,
        PromptLines lines,
        @Nullable SentenceVectors across) {

    /** Without vectors of a second model. */
    public ArticleIndex(Article article, TermIndex terms, @Nullable VectorIndex vectors) {
        this(article, terms, vectors, new PromptLines(article), null);
    }

    /** The same with vectors of the second model. */
    public ArticleIndex with(SentenceVectors other) {
        return new ArticleIndex(article, terms, vectors, lines, other);
    }
}

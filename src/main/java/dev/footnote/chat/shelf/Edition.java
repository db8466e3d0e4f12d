package dev.footnote.chat.shelf;

import dev.footnote.article.Article;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.ArticleId;

/** An article as it is kept and searched. */
public record Edition(ArticleId id, ArticleIndex index) {

    public Article article() {
        return index.article();
    }
}

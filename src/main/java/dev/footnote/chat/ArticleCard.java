package dev.footnote.chat;

import dev.footnote.article.Article;
import java.util.List;

/**
 * What a reader is shown of an article before asking.
 *
 * @param outline headings, or else each paragraph's first words, in the article's order
 * @param questions three questions that the article answers
 */
public record ArticleCard(Article article, List<String> outline, List<String> questions) {

    public ArticleCard {
        outline = List.copyOf(outline);
        questions = List.copyOf(questions);
    }

    /** The same card under the title that a reader gave the article. */
    ArticleCard titled(String title) {
        return new ArticleCard(article.titled(title), outline, questions);
    }
}

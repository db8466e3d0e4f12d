package dev.footnote.answer;

import dev.footnote.article.Article;
import java.util.List;

/** The names in a question that stand in none of several articles. */
public final class NamesNowhere {

    private NamesNowhere() {}

    /**
     * Those of the names that stand in none of the articles.
     *
     * @param names that stand nowhere in one of them, as the question writes them
     */
    public static List<String> of(List<String> names, String question, List<Article> articles) {
        List<String> left = names;
        for (Article article : articles) {
            if (left.isEmpty()) {
                return left;
            }
            List<String> unknown = new UnknownNames(article).in(new Doubts(article, question).asked());
            left = left.stream().filter(unknown::contains).toList();
        }
        return left;
    }
}

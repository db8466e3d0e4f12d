package dev.footnote.chat;

import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.List;

/** Writes an article's card: its outline and three questions worth asking. */
final class CardWriter {

    /** How much of a paragraph stands for it in the outline of an article without headings, in characters. */
    private static final int FIRST_WORDS = 60;

    private static final int OUTLINE = 12;

    private final ArticleIndex index;
    private final RetrievalChain chain;

    CardWriter(ArticleIndex index, RetrievalChain chain) {
        this.index = index;
        this.chain = chain;
    }

    ArticleCard write() {
        return new ArticleCard(
                index.article(), outline(index.article()), new QuestionSuggester(index, chain).suggest());
    }

    private static List<String> outline(Article article) {
        List<Paragraph> headings = article.headings();
        List<Paragraph> lines = headings.size() >= 2 ? headings : article.paragraphs();
        return lines.stream()
                .limit(OUTLINE)
                .map(paragraph -> shorten(paragraph.span().of(article.text())))
                .toList();
    }

    private static String shorten(String text) {
        if (text.length() <= FIRST_WORDS) {
            return text;
        }
        int space = text.lastIndexOf(' ', FIRST_WORDS);
        return text.substring(0, space > 0 ? space : FIRST_WORDS) + "…";
    }
}

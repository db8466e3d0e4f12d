package dev.footnote.chat.shelf;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.Metadata;
import java.nio.charset.StandardCharsets;

/** Reads pasted text, and gives it its first words for a title where it has none. */
final class Pastes {

    private static final String NAME = "pasted-text";

    /** Characters of a title made of first words. */
    private static final int TITLE = 60;

    private Pastes() {}

    static Article read(String text, ArticleReader reader) throws ArticleException {
        Article article = reader.read(NAME + ".txt", text.getBytes(StandardCharsets.UTF_8));
        Metadata known = article.metadata();
        if (!known.title().equals(NAME)) {
            return article;
        }
        Metadata metadata = new Metadata(
                firstWords(article.text()),
                known.byline(),
                known.credit(),
                known.published(),
                known.site(),
                known.url(),
                known.language());
        return new Article(metadata, article.text(), article.paragraphs(), article.sentences());
    }

    private static String firstWords(String text) {
        String line = text.lines().findFirst().orElse(text);
        if (line.length() <= TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', TITLE);
        return line.substring(0, space > TITLE / 2 ? space : TITLE) + "…";
    }
}

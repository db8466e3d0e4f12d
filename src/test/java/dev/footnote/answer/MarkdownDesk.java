package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An article read from Markdown, and its sentences by what they say. */
record MarkdownDesk(Article article) {

    static MarkdownDesk of(Path folder, String markdown) throws IOException, ArticleException {
        Path file = Files.writeString(folder.resolve("article.md"), markdown);
        ArticleReader reader = new ArticleReader(new LanguageDetector(), () -> {
            throw new IllegalStateException("nothing is fetched");
        });
        return new MarkdownDesk(reader.read(file.toString()));
    }

    Sentence sentence(String text) {
        return article.sentences().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}

package dev.footnote.answer.whole;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Inline;
import dev.footnote.answer.Prompts;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks about articles made for a purpose. */
final class WholeDesk implements AutoCloseable {

    private final RetrievalChain chain =
            new RetrievalChain(Prompts.load(Optional.empty()).question(), 6_000);
    private final ArticleReader reader = new ArticleReader(new LanguageDetector(), () -> {
        throw new IllegalStateException("nothing is fetched");
    });

    /** @param text in Markdown */
    ArticleIndex article(String text) throws IOException, ArticleException {
        Path file = Files.createTempFile("article", ".md");
        try {
            return chain.index(reader.read(Files.writeString(file, text).toString()));
        } finally {
            Files.delete(file);
        }
    }

    static Answered ask(ArticleIndex index, String question) {
        return (Answered) WholeAnswers.answer(index, question).orElseThrow();
    }

    static List<String> items(Answered answer) {
        return List.of(Inline.plain(answer.text()).split("\n"));
    }

    @Override
    public void close() {
        chain.close();
    }
}

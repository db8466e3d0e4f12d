package dev.footnote.store.sql;

import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import dev.footnote.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every contract test needs: a new, empty store on each engine in turn. */
@ParameterizedClass
@EnumSource(Engine.class)
abstract class StoreContract {

    static final long ANN = 101;
    static final long BEN = 202;

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    final SettableClock clock = new SettableClock();
    String place;
    Store store;

    @BeforeEach
    void open() {
        place = engine.place(folder);
        store = Engine.open(place, clock);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    void reopen() {
        store.close();
        store = Engine.open(place, clock);
    }

    /** An article of one paragraph a sentence. */
    static Article article(String title, String... sentences) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Sentence> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : "\n\n");
            Span span = new Span(text.length(), text.length() + sentence.length());
            text.append(sentence);
            all.add(new Sentence(all.size(), paragraphs.size(), span, sentence));
            paragraphs.add(new Paragraph(paragraphs.size(), Block.Kind.PARAGRAPH, 0, span));
        }
        Metadata metadata = new Metadata(title, "A. Writer", null, LocalDate.of(2026, 11, 20), "The Site", null, "en");
        return new Article(metadata, text.toString(), paragraphs, all);
    }
}

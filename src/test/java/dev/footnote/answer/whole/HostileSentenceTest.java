package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.article.Article;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that are made to keep their reader busy are read like any other, in bounded time and memory. */
class HostileSentenceTest {

    private static final int WORDS = 9_000;

    @AutoClose
    private static final WholeDesk desk = new WholeDesk();

    private static Article article;

    @BeforeAll
    static void open() throws Exception {
        article = desk.article("# Bridge\n\nThe council said the bridge was safe.")
                .article();
        sources(article, "Kerr said on Monday that it will open."); // loads what is loaded once
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "\"said\" ; ",
                "said ",
                "the Kerr said ",
                "Kerr said, ",
                "Kerr \"said\" ; ",
                "he said; ",
                "told ",
                "Monday ",
                "will Monday ",
                "was Monday "
            })
    void readsASentenceOfAnything(String part) {
        assertThat(sources(article, part.repeat(WORDS / part.strip().split(" ").length)))
                .isNotNull();
    }

    @Test
    void sourcesDoNotMultiplyFromSentenceToSentence() {
        int sentences = 14;
        FactReader reader = new FactReader("en", null);
        Sources sources = of(new FactSheet(article, Collections.nCopies(sentences, reader.read("He said, she said."))));
        assertThat(sources.of(sentences - 1)).hasSizeLessThan(8);
    }

    private static Sources sources(Article article, String sentence) {
        FactReader reader = new FactReader("en", LocalDate.of(2024, 10, 10));
        return of(new FactSheet(article, List.of(reader.read(sentence))));
    }

    private static Sources of(FactSheet sheet) {
        return new Sources(sheet);
    }
}

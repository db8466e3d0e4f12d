package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"„", "‘a ", "« ", "»", "“", "‚", "'a "})
    void readsMarksThatAreNeverClosed(String mark) {
        assertThat(sources(article, "He said " + mark.repeat(WORDS))).isNotNull();
    }

    @Test
    @Timeout(10)
    void listsThoseOfASentenceOfNames() throws Exception {
        String names = IntStream.range(0, 1_000)
                .mapToObj(i -> "B" + Integer.toString(i + 5_000, 26).replaceAll("\\d", "an"))
                .map(name -> name + " and " + name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        assertThat(WholeAnswers.answer(desk.article("# Names\n\nThere was " + names + "."), "Who is mentioned?"))
                .isPresent();
    }

    @Test
    void sourcesDoNotMultiplyFromSentenceToSentence() {
        int sentences = 14;
        assertThat(sources(article, Collections.nCopies(sentences, "He said, she said."))
                        .of(sentences - 1))
                .hasSizeLessThan(8);
    }

    private static Sources sources(Article article, String sentence) {
        return sources(article, List.of(sentence));
    }

    /** Those of an article of one paragraph. */
    private static Sources sources(Article article, List<String> sentences) {
        FactReader reader = new FactReader("en", LocalDate.of(2024, 10, 10));
        String text = String.join(" ", sentences);
        List<Sentence> placed = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            placed.add(new Sentence(placed.size(), 0, new Span(at, at + sentence.length()), sentence));
            at += sentence.length() + 1;
        }
        Paragraph all = new Paragraph(0, Block.Kind.PARAGRAPH, 0, new Span(0, text.length()));
        Article hostile = new Article(article.metadata(), text, List.of(all), placed);
        FactSheet sheet =
                new FactSheet(hostile, sentences.stream().map(reader::read).toList());
        return new Sources(sheet, new Speech(hostile));
    }
}

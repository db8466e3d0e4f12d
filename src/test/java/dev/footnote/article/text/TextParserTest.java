package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the lines of a plain text become its title, its masthead, its paragraphs and its items. */
class TextParserTest {

    private static final LocalDate MAY_5 = LocalDate.of(2024, 5, 5);

    private static final String TEXT = "The bridge opened on Sunday. Many came\nto see it, and the mayor spoke.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Von Miriam Kessler~5. Mai 2024~~            | Miriam Kessler
            5 May 2024~By Ann Archer~~                  | Ann Archer
            By Ann Archer~Hamburg, May 5, 2024~~        | Ann Archer
            By Ann Archer ¦ 5 May 2024~~                | Ann Archer
            By Ann Archer, May 5, 2024~~                | Ann Archer
            By Ann Archer~May 5, 2024~                  | Ann Archer
            ~By Ann Archer~May 5, 2024~~                | Ann Archer
            ~By Ann Archer~May 5, 2024~                 | Ann Archer
            """)
    void readsTheLinesBelowTheTitleWithoutBlankLinesBetween(String head, String byline) {
        Manuscript read = parse("Bridge opens\n" + head.replace('~', '\n').replace('¦', '|') + TEXT);

        assertThat(read.title()).isEqualTo("Bridge opens");
        assertThat(read.byline()).isEqualTo(byline);
        assertThat(read.published()).isEqualTo(MAY_5);
        assertThat(texts(read)).containsExactly(TEXT.replace('\n', ' '));
    }

    @Test
    void takesNoPlaceForAnAuthor() {
        assertThat(parse("Bridge opens\n\nNew York | 5 May 2024\n\n" + TEXT).byline())
                .isNull();
    }

    @Test
    void joinsATitleThatGoesOnInTheNextLine() {
        assertThat(parse("Bridge opens after\nyears of work\nBy Ann Archer\n\n" + TEXT)
                        .title())
                .isEqualTo("Bridge opens after years of work");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge opened on\n5 May 2024\nwith a speech.",
                "The bridge has opened. The mayor of the town spoke.\n5 May 2024\nis a day to remember, she said."
            })
    void leavesADateInTheMiddleOfTheText(String paragraph) {
        Manuscript read = parse("Bridge opens\n\n" + paragraph + "\n\n" + TEXT);

        assertThat(read.published()).isNull();
        assertThat(texts(read)).contains(paragraph.replace('\n', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. ~2. ~3. ", "1) ~2) ~3) ", "- ~- ~- ", "* ~* ~* ", "• ~• ~• "})
    void theLinesOfAListAreItemsOfTheirOwn(String marks) {
        String[] mark = marks.split("~");
        Manuscript read = parse("Bridge\n\nThe plan:\n" + mark[0] + "Tear down the old bridge\n" + mark[1]
                + "Build the piers\n" + mark[2] + "Lift the girders\nWork begins in May.");

        assertThat(texts(read))
                .containsExactly(
                        "The plan:",
                        "Tear down the old bridge",
                        "Build the piers",
                        "Lift the girders",
                        "Work begins in May.");
        assertThat(read.blocks().get(1).kind()).isEqualTo(Block.Kind.LIST_ITEM);
    }

    @Test
    void anItemGoesOnInAWrappedLine() {
        assertThat(texts(parse("Bridge\n\n- Tear down the old bridge, which has stood there\nsince 1890\n- Build")))
                .containsExactly("Tear down the old bridge, which has stood there since 1890", "Build");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was opened in May and closed on the\n3. of June for the first time.",
                "The mayor spoke of the bridge, which she called\nthe town's pride\n- and its burden\n- for an hour.",
                "Es war lange zu, und zwar vom\n5. Mai bis zum\n6. Juni.",
            })
    void aWrappedLineThatBeginsLikeAnItemGoesOnWithItsSentence(String paragraph) {
        assertThat(texts(parse("Bridge\n\n" + paragraph))).containsExactly(paragraph.replace('\n', ' '));
    }

    private static Manuscript parse(String source) {
        return new TextParser().parse(source);
    }

    private static List<String> texts(Manuscript read) {
        return read.blocks().stream().map(Block::text).toList();
    }
}

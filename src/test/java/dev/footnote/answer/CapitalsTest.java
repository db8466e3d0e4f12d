package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.Articles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in questions that are typed in small letters. */
class CapitalsTest {

    private final Capitals capitals = new Capitals(Articles.of(
            "The library",
            "en",
            List.of(List.of(
                    "The reader Elena Moss gave it to South Korea in March.",
                    "A march of readers went through the rose garden.",
                    "It was opened by Tom Rose."))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what did elena moss give?         | what did Elena Moss give?
                    did south korea thank the reader? | did South Korea thank the reader?
                    how many books did italy donate   | how many books did Italy donate
                    how many french readers came?     | how many French readers came?
                    """)
    void areRestored(String typed, String restored) {
        assertThat(capitals.restoredIn(typed)).isEqualTo(restored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what did Elena moss give?
                    when was the march?
                    who is rose?
                    who cooked the turkey?
                    is it in the polish?
                    """)
    void areNotGivenToWhatMayBeAnOrdinaryWord(String typed) {
        assertThat(capitals.restoredIn(typed)).isEqualTo(typed);
    }
}

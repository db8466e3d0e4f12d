package dev.footnote.answer.condense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of what a model makes of a follow-up. */
class PlausibilityTest {

    private static final List<String> SAID = List.of(
            "Reader: How many warships did China send?\nAnswer: Last weekend Beijing said it was sending five warships.",
            "Reader: Who signed the declaration?\nAnswer: Xi Jinping and Vladimir Putin signed it in March.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    And Russia?      | How many warships did Russia send?
                    why?             | Why did China send five warships?
                    why?             | Why did Beijing send warships?
                    what did he say? | What did Xi Jinping say about the declaration?
                    yes              | What else does the article say about the warships that China sent?
                    А Россия?        | Сколько военных кораблей отправила Россия?
                    почему?          | Почему Китай отправил пять кораблей?
                    Und Russland?    | Wie viele Kriegsschiffe schickte Russland?
                    俄罗斯呢？        | 俄罗斯派了几艘军舰？
                    And in 2022?     | How many warships did China send in 2022?
                    """)
    void believesAQuestionInTheWordsOfTheConversation(String asked, String reply) {
        assertThat(new Plausibility(asked, SAID).check(reply)).contains(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "How many warships did Russia send?"
                    Standalone question: How many warships did Russia send?
                    <think>The reader means Russia, so two.</think>How many warships did Russia send?
                    **How many warships did Russia send?**
                    """)
    void readsThroughWhatModelsWriteAround(String reply) {
        assertThat(new Plausibility("And Russia?", SAID).check(reply)).contains("How many warships did Russia send?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "How many warships did Japan send?",
                "How many of the 17 warships did Russia send?",
                "How many of the seventeen warships did Russia send?",
                "What did Joe Biden say about the warships?",
                "I'm sorry, but I can't help with that.",
                "Сколько кораблей отправила Россия?\nПояснение: речь о России.",
                "How many warships did Russia send?\nIt sent two.",
                "NOT_STATED"
            })
    void doesNotBelieveWhatNobodyHasSaid(String reply) {
        assertThat(new Plausibility("And Russia?", SAID).check(reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    А Россия? | How many warships did Russia send?
                    俄罗斯呢？ | How many warships did Russia send?
                    """)
    void doesNotBelieveAnotherScript(String asked, String reply) {
        assertThat(new Plausibility(asked, SAID).check(reply)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 4_000})
    void doesNotBelieveANovel(int length) {
        String reply = "How many warships did Russia send " + "and send ".repeat(length / 9) + "?";

        assertThat(new Plausibility("And Russia?", SAID).check(reply)).isEmpty();
    }
}

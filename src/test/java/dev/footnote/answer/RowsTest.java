package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Rows.Row;
import dev.footnote.article.Sentence;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of a table or list a question is on. */
class RowsTest {

    private MarkdownDesk desk;

    @BeforeEach
    void readsTablesAndLists(@TempDir Path folder) throws Exception {
        desk = MarkdownDesk.of(
                folder,
                """
                # Service

                There is a plan for everybody.

                | Plan | Price | Storage |
                |---|---|---|
                | Team | 8 euros | 20 GB |
                | Team Plus | 15 euros | 1 TB |

                Opening hours of the offices:

                - Berlin (Monday to Friday): 9 to 17
                - Paris (Monday to Thursday): 10 to 18

                ## Cake

                - Eggs: 3
                - Flour: 200 g
                - Step 1: Mix the flour with the eggs.

                ## Cup

                Path A: Iceland, Norway

                Path B: Ireland, Slovakia

                Path C: Serbia, Scotland
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
            How much storage does the Team plan have? @ Team Plus | 15 euros | 1 TB @ Team | 8 euros | 20 GB
            How much storage does the team plus plan have? @ Team | 8 euros | 20 GB @ Team Plus | 15 euros | 1 TB
            When is the Paris office open? @ Opening hours of the offices: @ Paris (Monday to Thursday): 10 to 18
            Which teams are in path B? @ Path A: Iceland, Norway @ Path B: Ireland, Slovakia
            """)
    void isTheOneThatTheQuestionNames(String question, String best, String row) {
        assertThat(on(question, best)).map(found -> found.row().text()).contains(row);
    }

    @Test
    void isToldWithTheHeadOfItsTableOrList() {
        assertThat(on("What does the Team plan cost?", "Team | 8 euros | 20 GB"))
                .flatMap(Row::head)
                .map(Sentence::text)
                .contains("Plan | Price | Storage");
        assertThat(on("When is the Paris office open?", "Berlin (Monday to Friday): 9 to 17"))
                .flatMap(Row::head)
                .map(Sentence::text)
                .contains("Opening hours of the offices:");
    }

    @ParameterizedTest
    @CsvSource({
        "How much storage does the Team plan have?, true",
        "How much storage did the Team plan have in 2010?, false",
        "How much storage did Anna give the Team plan?, false"
    })
    void isFullWhereItAndItsHeadSpeakOfAllThatIsAsked(String question, boolean full) {
        assertThat(on(question, "Team | 8 euros | 20 GB")).map(Row::full).contains(full);
    }

    @Test
    void doesNotTakeOpeningHoursForWhenSomethingWasOpened() {
        assertThat(on("When was the Paris office opened?", "Opening hours of the offices:"))
                .map(Row::full)
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "What do I do with the flour?, Step 1: Mix the flour with the eggs.",
        "How much storage does the Gold plan have?, Team | 8 euros | 20 GB",
        "What is in path A and in path B?, 'Path C: Serbia, Scotland'",
        "Is there a Team plan?, There is a plan for everybody."
    })
    void isNoneWhereTheBestSentenceSpeaksOfTheSameOrNoneOrTwoAreNamed(String question, String best) {
        assertThat(on(question, best)).isEmpty();
    }

    private Optional<Row> on(String question, String best) {
        return new Rows(desk.article(), new Doubts(desk.article(), question, "en")).on(desk.sentence(best));
    }
}

package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Sentence;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of a table or list a question is on, and whether it answers. */
class RowsTest {

    private static final String SERVICE =
            """
            # Service

            There is a plan for everybody.

            | Plan | Price | Storage | Discount |
            |---|---|---|---|
            | Team | 8 euros | 20 GB | |
            | Team Plus | 15 euros | 1 TB | — |
            | Free | nothing | none | none |

            Opening hours of the offices:

            - Berlin (Monday to Friday): 9 to 17
            - Paris (Monday to Thursday): 10 to 18

            Opening hours (winter):

            - Rome (on Mondays): 9 to 12
            - Paris shop: 10 to 14

            ## Cake

            - Eggs: 3
            - Flour: 200 g
            - Step one: mix the flour with an egg.

            ## Cup

            Path A: Iceland, Norway

            Path B: Ireland, Slovakia

            Path C: Serbia, Scotland

            ## Languages

            - C: 1972
            - Java: 1995
            """;

    private MarkdownDesk desk;

    @BeforeEach
    void readsTablesAndLists(@TempDir Path folder) throws Exception {
        desk = MarkdownDesk.of(folder, SERVICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
            How much storage does the Team plan have? @ Team Plus | @ Team | 8
            How much storage does the Team Plus plan have? @ Team | @ Team Plus |
            When is the Paris office open? @ Opening hours of @ Paris (
            When is the Paris office open? @ Berlin @ Paris (
            Which teams are in path B? @ Path A @ Path B
            How many eggs? @ Eggs @ Eggs
            """)
    void isTheOneThatTheQuestionNames(String question, String best, String row) {
        assertThat(on(question, best)).map(found -> found.row().text()).hasValueSatisfying(text -> assertThat(text)
                .startsWith(row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
            What does the Team plan cost? @ Team | @ Plan | Price
            When is the Paris office open? @ Paris ( @ Opening hours of
            When is the Paris shop open? @ Paris shop @ Opening hours (winter):
            """)
    void isToldWithTheHeadOfItsOwnTableOrList(String question, String best, String head) {
        assertThat(on(question, best)).flatMap(Row::head).hasValueSatisfying(line -> assertThat(line.text())
                .startsWith(head));
    }

    @ParameterizedTest
    @CsvSource({
        "How much storage does the Team plan have?, true",
        "What is the price of the Team plan?, true",
        "How much storage did the Team plan have in 2010?, false",
        "How much storage did Anna give the Team plan?, false",
        "What is the price of all but the Team plan?, false",
        "Which storage doesn’t the Team plan have?, false",
        "Who made the price of the Team plan?, false",
        "Where is Team?, false",
        "What is the discount of the Team plan?, false"
    })
    void answersWhereItAndItsHeadSayAllThatIsAsked(String question, boolean answers) {
        assertThat(answers(question, "Team | 8")).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({
        "What are the opening hours of the Paris office?, true",
        "When was the Paris office opened?, false",
        "Who works in the Paris office?, false",
        "How long are the opening hours of the Paris office?, false"
    })
    void takesTheLineAboveAListForItsHead(String question, boolean answers) {
        assertThat(answers(question, "Paris (")).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({
        "How do I beat the eggs?, Step one",
        "What do I do with the flour?, Step one",
        "How much storage does the Gold plan have?, Team | 8",
        "Which plan costs 8 euros?, Team | 8",
        "'What is in path A and in path B?', Path C",
        "Is there a Team plan?, There is a plan",
        "When did C++ appear?, Java"
    })
    void isNoneWhereTheBestSentenceSpeaksOfTheSameOrNoneOrTwoAreNamed(String question, String best) {
        assertThat(on(question, best)).isEmpty();
    }

    private boolean answers(String question, String row) {
        return on(question, row).orElseThrow().answers(new Doubts(desk.article(), question, "en").asked());
    }

    private Optional<Row> on(String question, String best) {
        Sentence leading = desk.article().sentences().stream()
                .filter(one -> one.text().startsWith(best))
                .findFirst()
                .orElseThrow();
        return new Rows(desk.article(), new Doubts(desk.article(), question, "en")).on(leading);
    }
}

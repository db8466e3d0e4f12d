package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follow-ups that borrow from the last question, and questions that must be left alone. */
class FollowUpTest {

    private static final String WARSHIPS = "How many warships did China send?";
    private static final List<String> CITED =
            List.of("Last weekend Beijing said it was sending five warships.", "Navy aircraft were also involved.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many warships did China send? | And Russia?            | How many warships did Russia send?
                    How many warships did China send? | what about South Korea | How many warships did South Korea send?
                    How many warships did China send? | why?                   | why warships did China send
                    How many warships did China send? | when was that?         | when was that warships did China send
                    How many warships did China send? | Did they arrive?       | Did they arrive? (China)
                    How many warships did China send? | yes                    | How many warships did China send?
                    How many warships did China send? | the second one         | Navy aircraft were also involved.
                    How many ships were there?        | Where are they now?    | Where are they now? (Beijing)
                    Сколько кораблей послал Китай?    | А Россия?              | Сколько кораблей послал Россия?
                    Сколько кораблей послал Китай?    | почему?                | почему кораблей послал Китай
                    Wie viele Schiffe schickte China? | Und Russland?          | Wie viele Schiffe schickte Russland?
                    ¿Cuántos barcos envió China?      | ¿Y Rusia?              | ¿Cuántos barcos envió Rusia?
                    Combien de navires a envoyé la Chine ? | Et la Russie ?    | Combien de navires a envoyé la Russie ?
                    中国派了几艘军舰？                  | 为什么？                | 为什么 中国派了艘军舰
                    """)
    void borrowsWhatTheFollowUpLeavesOut(String last, String asked, String standalone) {
        assertThat(new FollowUp(last, CITED).standalone(asked)).isEqualTo(standalone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who signed the declaration?",
                "What did South Korea do after the joint air patrol?",
                "Кто подписал декларацию?",
                "谁签署了声明？"
            })
    void leavesAQuestionAloneThatStandsOnItsOwn(String asked) {
        assertThat(new FollowUp(WARSHIPS, CITED).standalone(asked)).isEqualTo(asked);
    }

    @Test
    void leavesALongQuestionAloneThoughItHasAPronoun() {
        String asked = "When the two presidents met in Moscow in March what did they say about regular joint patrols?";

        assertThat(new FollowUp(WARSHIPS, CITED).standalone(asked)).isEqualTo(asked);
    }
}

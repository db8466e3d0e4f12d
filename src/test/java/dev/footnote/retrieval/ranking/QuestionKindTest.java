package dev.footnote.retrieval.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question asks for. */
class QuestionKindTest {

    @ParameterizedTest
    @CsvSource({
        "Who signed it?, PERSON",
        "In what year was it signed?, TIME",
        "Where was it signed?, PLACE",
        "How many signed it?, NUMBER",
        "How was it signed?, MANNER",
        "Why was it signed?, REASON",
        "Which side signed it?, CHOICE",
        "What was signed?, THING",
        "Tell me more, OTHER",
        "Кто подписал договор?, PERSON",
        "Когда подписали договор?, TIME",
        "Сколько кораблей вышло?, NUMBER",
        "Wann begann die Übung?, TIME",
        "¿Cuántos barcos zarparon?, NUMBER",
        "Pourquoi le port est-il fermé ?, REASON",
        "谁签署了声明？, PERSON",
        "有多少艘军舰？, NUMBER"
    })
    void isReadFromTheQuestionsWords(String question, QuestionKind kind) {
        assertThat(QuestionKind.of(question)).isEqualTo(kind);
    }
}

package dev.footnote.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a question is searched by. */
class AskingWordsTest {

    @Test
    void areLeftOutOfAQuestionsTerms() {
        assertThat(new Terms("en").asked("How many warships did China send?"))
                .containsExactly("warship", "china", "send");
        assertThat(new Terms("de").asked("Wann begann die Übung?")).hasSize(2).doesNotContain("wann");
        assertThat(new Terms("ru").asked("Сколько кораблей отправил Китай?")).hasSize(3);
    }

    @Test
    void areSearchedByWhereNothingElseIsAsked() {
        assertThat(new Terms("en").asked("Who did what?")).containsExactly("who", "did", "what");
    }

    @Test
    void areAllWordsOfALanguageWithoutAList() {
        assertThat(new Terms("nl").asked("Wat is dit?")).containsExactly("wat", "is", "dit");
    }
}

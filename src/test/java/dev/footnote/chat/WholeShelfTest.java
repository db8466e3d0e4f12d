package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Inline;
import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about articles as such, put to all articles of a shelf. */
class WholeShelfTest {

    private static final ChatId ANN = new ChatId(100);

    private final NewsSite site = new NewsSite();
    private final Room room = Room.inMemory(site);

    @BeforeEach
    void shelve() throws InterruptedException {
        room.bring(
                ANN,
                new Pasted("Bread for all\n\nBy Maria Kowalski\n\nThe baker Piet Tarrant gave away 120 loaves in"
                        + " the flooded town of Ardelton, and nobody paid for them."));
    }

    @AfterEach
    void close() {
        room.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is mentioned?",
                "What numbers are in it?",
                "What is it about?",
                "summarize",
                "Wer wird erwähnt?"
            })
    void aQuestionAboutTheWholeIsAnsweredFromEachArticleUnderItsTitle(String question) {
        Answered answer = (Answered) room.desk.askAll(ANN, question);
        assertThat(Inline.plain(answer.text())).contains("Bread for all:", "Tarrant", "Russia");
        assertThat(answer.citations())
                .extracting(citation -> citation.article().metadata().title())
                .contains("Bread for all")
                .hasSizeGreaterThan(1)
                .doesNotContainNull();
        assertThat(answer.citations())
                .extracting(citation -> citation.number())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
    }

    @Test
    void severalListsAreShownAsLists() {
        assertThat(((Answered) room.desk.askAll(ANN, "Who is mentioned?")).isList())
                .isTrue();
        assertThat(((Answered) room.desk.askAll(ANN, "summarize")).isList()).isFalse();
    }

    @Test
    void aQuestionAboutTheArticlesThemselvesNamesEach() {
        Answer answer = room.desk.askAll(ANN, "Who wrote it?");
        assertThat(answer.engine()).isEqualTo(Engine.METADATA);
        assertThat(Inline.plain(((Answered) answer).text()))
                .startsWith("Bread for all: ")
                .hasLineCount(3);
    }
}

package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Inline;
import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about articles as such, put to all articles of a shelf. */
class WholeShelfTest {

    private static final ChatId ANN = new ChatId(100);

    private static final String LOAVES =
            "The baker Piet Tarrant gave away 120 loaves in the flooded town of Ardelton. Mayor"
                    + " Ruth Lindqvist thanked the baker and promised flour for the coming winter. Tom Kerr of Nordbau brought the"
                    + " loaves by boat and stayed for the evening. Anna Holm wrote a song about the bread that all the children sang.";

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @BeforeEach
    void shelve() throws InterruptedException {
        room.bring(
                ANN,
                new Pasted("Bread for all\n\nBy Maria Kowalski\n\nThe baker Piet Tarrant gave away 120 loaves in"
                        + " the flooded town of Ardelton, and nobody paid for them."));
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

    @ParameterizedTest
    @ValueSource(strings = {"Who is mentioned?", "summarize", "summarize in 8 sentences"})
    void theMoreArticlesThereAreTheLessEachSays(String question) throws InterruptedException {
        for (int i = 0; i < 14; i++) {
            room.bring(ANN, new Pasted("Bread for town " + i + "\n\n" + LOAVES));
        }
        Answered answer = (Answered) room.desk.askAll(ANN, question);
        assertThat(answer.citations()).hasSizeBetween(10, 30);
        assertThat(answer.isList()).isTrue();
        assertThat(Inline.plain(answer.text()))
                .contains("Bread for town 13", "Bread for town 4")
                .doesNotContain("Bread for town 3:")
                .endsWith("• 6 more articles are left out here.");
        assertThat(Inline.plain(((Answered) room.desk.askAll(ANN, "fasse zusammen")).text()))
                .endsWith("• 6 weitere Artikel sind hier ausgelassen.");
    }

    @Test
    void noArticleIsLeftOutOfAQuestionAboutTheArticlesThemselves() throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            room.bring(ANN, new Pasted("Bread for town " + i + "\n\n" + LOAVES));
        }
        assertThat(Inline.plain(((Answered) room.desk.askAll(ANN, "What is the title?")).text()))
                .contains("Bread for town 0", "Bread for town 11")
                .doesNotContain("left out");
    }

    @Test
    void aNameThatAnyArticleHasIsNotMissing() throws InterruptedException {
        room.bring(ANN, new Pasted("Aid\n\nNATO paid for the new bridge over the river in the spring."));
        assertThat(room.desk
                        .askAll(ANN, "How many loaves did the baker and NATO give away in the flooded town?")
                        .unknown())
                .isEmpty();
        assertThat(room.desk
                        .askAll(ANN, "How many loaves did the baker and Zeppelin give away in the flooded town?")
                        .unknown())
                .containsExactly("Zeppelin");
        assertThat(room.desk
                        .askAll(ANN, "What did NATO eat on Pluto with a fork?")
                        .unknown())
                .doesNotContain("NATO");
    }
}

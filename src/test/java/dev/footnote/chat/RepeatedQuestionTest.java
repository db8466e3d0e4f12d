package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.AnswerListener;
import dev.footnote.store.Conversations.Origin;
import dev.footnote.testserver.NewsSite;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How a question is known again, when a kill has come between its answer and our mark, or when it is edited. */
class RepeatedQuestionTest {

    private static final ChatId ANN = new ChatId(100);
    private static final ChatId BOB = new ChatId(200);

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @Test
    void aQuestionThatComesAgainIsAnsweredAsBeforeAndKeptOnce() {
        room.desk.ask(
                new Inquiry(Asker.in(ANN), "How many warships did China send?", new Origin(1, 10L)),
                AnswerListener.NONE);
        Inquiry followUp = new Inquiry(Asker.in(ANN), "And Russia?", new Origin(2, 11L));

        Answer first = room.desk.ask(followUp, AnswerListener.NONE).answer();
        Answer again = room.desk.ask(followUp, AnswerListener.NONE).answer();

        assertThat(((Answered) again).citations()).isEqualTo(((Answered) first).citations());
        assertThat(room.librarian.export(ANN)).containsOnlyOnce("And Russia?");
    }

    @Test
    void anEditedQuestionIsNoFollowUpToWhatItSaidBefore() {
        ask("How many warships did China send?", new Origin(1, 10L));
        assertThat(ask("And Russia?", new Origin(2, 10L))).isEqualTo("And Russia?");

        ask("How many warships did Russia send?", new Origin(3, 11L));
        ask("What is Vladivostok?", new Origin(4, 11L));
        assertThat(ask("And Moscow?", new Origin(5, 12L))).isEqualTo("What is Moscow?");
        ask("Hm", new Origin(6, 11L));
        assertThat(ask("What did they do?", new Origin(7, 12L))).doesNotContain("Moscow", "Vladivostok");
    }

    private String ask(String question, Origin origin) {
        return room.desk
                .ask(new Inquiry(Asker.in(ANN), question, origin), AnswerListener.NONE)
                .question();
    }

    @Test
    void anEditIsNewWordingOnlyOfWhatWasAskedLately() {
        room.desk.ask(
                new Inquiry(Asker.in(ANN), "How many warships did China send?", new Origin(1, 10L)),
                AnswerListener.NONE);
        Origin edit = new Origin(2, 10L);
        Inquiry reworded = new Inquiry(Asker.in(ANN), "How many ships did Russia send?", edit);

        assertThat(room.desk.isReworded(reworded, Instant.EPOCH)).isTrue();
        assertThat(room.desk.isReworded(reworded, Instant.now().plusSeconds(5))).isFalse();
        assertThat(room.desk.isReworded(
                        new Inquiry(Asker.in(ANN), " How many warships did China send? ", edit), Instant.EPOCH))
                .isFalse();
        assertThat(room.desk.isReworded(new Inquiry(Asker.in(ANN), "Who?", new Origin(2, 11L)), Instant.EPOCH))
                .isFalse();
        assertThat(room.desk.isReworded(new Inquiry(Asker.in(BOB), "Who?", edit), Instant.EPOCH))
                .isFalse();
    }
}

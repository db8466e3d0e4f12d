package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Citation;
import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.store.ArticleId;
import dev.footnote.testserver.NewsSite;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations of several turns without a model, on the bundled article and on another one. */
class TalkTest {

    private static final ChatId ANN = new ChatId(100);
    private static final String SCHOOLS =
            """
            # New schools

            Ardelton opened three schools in the year 2020, the mayor of the town said on Monday.

            Brigham opened seven schools in the year 2021, according to its council.

            The weather was fine on both days, and many children came to see their new rooms.
            """;

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @Test
    void aSwapIsAnsweredAsPlainlyAsTheWholeQuestion() throws InterruptedException {
        room.bring(ANN, new Pasted(SCHOOLS));
        ask("How many schools did Ardelton open?");

        Reply swapped = ask("And Brigham?");

        assertThat(swapped.question()).isEqualTo("How many schools did Brigham open?");
        assertThat(quotes(swapped).get(0)).startsWith("Brigham opened seven schools");
        room.desk.startOver(ANN);
        Reply typed = ask("How many schools did Brigham open?");
        assertThat(((Answered) swapped.answer()).closest()).isEqualTo(((Answered) typed.answer()).closest());
    }

    @Test
    void aConversationKeepsItsTopicOverManyTurns() {
        ask("How many warships did China send?");
        assertThat(quotes(ask("And Russia?")).get(0)).startsWith("The Russian navy");
        assertThat(quotes(ask("why?"))).anyMatch(quote -> quote.startsWith("The Russian navy"));
        assertThat(ask("And China?").question()).isEqualTo("why warships did China send");
        assertThat(ask("Who signed the declaration?").question()).isEqualTo("Who signed the declaration?");
        assertThat(quotes(ask("when?")).get(0)).startsWith("In March");
        assertThat(ask("where?").question()).isEqualTo("where signed the declaration");
    }

    @Test
    void moreIsWhatWasNotToldYet() {
        List<String> first = quotes(ask("How many warships did China send?"));
        List<String> second = quotes(ask("tell me more"));
        List<String> third = quotes(ask("go on"));

        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(third).doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "Okay.", "gut", "vale", "d’accord", "хорошо", "好的"})
    void aBareWordOfAssentAfterAnAnswerWantsMore(String assent) {
        List<String> first = quotes(ask("How many warships did China send?"));

        assertThat(quotes(ask(assent))).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok, thanks", "thanks!", "hello", "谢谢"})
    void thanksAfterAnAnswerWantNothing(String thanks) {
        ask("How many warships did China send?");

        assertThat(ask(thanks).answer()).isEqualTo(new Failed(Reason.COURTESY, Engine.EXTRACTIVE));
    }

    @Test
    void aSentenceThatIsPickedComesWithTheNextOneAndOneToExplainBetweenItsNeighbours() {
        ask("How many warships did China send?");

        Answered explained = (Answered) ask("what does that mean?").answer();
        assertThat(explained.notice()).isEqualTo(Notice.IN_CONTEXT);
        assertThat(explained.citations())
                .extracting(Citation::quote)
                .hasSize(3)
                .element(1)
                .asString()
                .contains("five warships");
        assertThat(quotes(ask("the third one"))).first().asString().startsWith("Navy aircraft");
    }

    @Test
    void startingOverForgetsWhatWasSaid() {
        ask("How many warships did China send?");
        room.desk.startOver(ANN);

        assertThat(ask("And Russia?").question()).isEqualTo("And Russia?");
    }

    @Test
    void eachArticleHasItsOwnConversation() throws InterruptedException {
        ask("How many warships did China send?");
        ArticleId house = room.librarian.shelf(ANN).get(0).id();
        room.bring(ANN, new Pasted(SCHOOLS));

        assertThat(ask("And Russia?").question()).isEqualTo("And Russia?");
        room.librarian.choose(ANN, house);
        assertThat(ask("And Russia?").question()).isEqualTo("How many warships did Russia send?");
    }

    private Reply ask(String question) {
        return room.desk.ask(new Inquiry(ANN, question), AnswerListener.NONE);
    }

    private static List<String> quotes(Reply reply) {
        return ((Answered) reply.answer())
                .citations().stream().map(Citation::quote).toList();
    }
}

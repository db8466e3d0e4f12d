package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where the best sentence only introduces the answer. */
class LeadInTest {

    private MarkdownDesk desk;

    @BeforeEach
    void readsAnInterview(@TempDir Path folder) throws Exception {
        desk = MarkdownDesk.of(
                folder,
                """
                # Ten minutes with the cook

                Q: You travelled a lot. Where did you grow up?

                A: On St. Croix, with three sisters. We swam every day.

                Q: Favourite tools?

                A: A whisk, a pan

                Q: Favourite books?

                A: None

                For his omelette you need:

                - three eggs
                - a spoon of butter
                - a hot pan

                He has a rule: never leave the stove. As his mother used to say: patience is salt.

                Serve it at once

                A cold omelette is a wasted egg.

                The port of the kitchen's server is the following:

                ## Licence

                The program is free for schools.
                """);
    }

    @Test
    void anInterviewersQuestionIsAnsweredByTheNextTurn() {
        Answered answer = answer("Where did he grow up?", "Where did you grow up?");

        assertThat(Inline.plain(answer.text()))
                .isEqualTo("Where did you grow up? [2] A: On St. Croix, with three sisters. [1]");
        assertThat(answer.closest()).isFalse();
    }

    @Test
    void theQuestionsBeforeItInOneTurnArePassedOver() {
        assertThat(answer("Did he travel?", "Q: You travelled a lot.").citations())
                .hasSize(1);
    }

    @Test
    void anAnswerWithoutAnEndIsOneAllTheSame() {
        assertThat(answer("What are his favourite tools?", "Q: Favourite tools?")
                        .citations())
                .extracting(Citation::quote)
                .containsExactly("A: A whisk, a pan", "Q: Favourite tools?");
        assertThat(answer("What are his favourite tools?", "A: A whisk, a pan").citations())
                .hasSize(1);
    }

    @Test
    void aColonIsFollowedByItsList() {
        Answered answer = answer("What do I need for the omelette?", "For his omelette you need:");

        assertThat(Inline.plain(answer.text()))
                .isEqualTo(
                        "For his omelette you need: [1]\n• three eggs [2]\n• a spoon of butter [3]\n• a hot pan [4]");
        assertThat(answer.isList()).isTrue();
    }

    @Test
    void aColonWithinASentenceIntroducesNothingMore() {
        assertThat(answer("What is his rule?", "He has a rule: never leave the stove.")
                        .citations())
                .hasSize(1);
    }

    @Test
    void aLabelIsFollowedByWhatStandsUnderIt() {
        assertThat(Inline.plain(
                        answer("Why serve it at once?", "Serve it at once").text()))
                .isEqualTo("Serve it at once [2] A cold omelette is a wasted egg. [1]");
    }

    @Test
    void whatIntroducesNothingIsOnlyTheClosestPassage() {
        assertThat(answer("What is the port?", "The port of the kitchen's server is the following:")
                        .closest())
                .isTrue();
    }

    @Test
    void nothingIsIntroducedAcrossAHeading() {
        assertThat(answer("What is the port?", "The port of the kitchen's server is the following:")
                        .citations())
                .hasSize(1);
    }

    private Answered answer(String question, String best) {
        Sentence sentence = desk.sentence(best);
        List<RankedSentence> ranked = List.of(new RankedSentence(sentence, 1, 0.9, null));
        Evidence found = new Evidence(question, ranked, 0.9, Certainty.PLAIN, List.of(), UserMessage.from(question));
        return (Answered) new ExtractiveEngine().answer(new Brief(desk.article(), found));
    }
}

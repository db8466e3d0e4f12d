package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.Reach;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many sentences are cited, and which of them make up the answer. */
class SelectionTest {

    @Test
    void citesTheBestAloneWhenItIsSure() {
        Selection selection = Selection.of(found("When was it?", ranked(4, .81), ranked(2, .1), ranked(9, .05)));

        assertThat(selection.cited()).extracting(r -> r.sentence().index()).containsExactly(4);
    }

    @Test
    void citesTheNextOnesTooWhileTheBestIsInDoubt() {
        Selection selection =
                Selection.of(found("When was it?", ranked(4, .48), ranked(2, .3), ranked(9, .12), ranked(1, .1)));

        assertThat(selection.cited()).extracting(r -> r.sentence().index()).containsExactly(4, 2, 9);
        assertThat(selection.told()).extracting(r -> r.sentence().index()).containsExactly(4);
    }

    @Test
    void takesTheLearnedShareForWhatIsSure() {
        Evidence found = found("When was it?", ranked(4, .7), ranked(2, .2));
        Evidence sooner = new Evidence(
                found.question(),
                found.ranked(),
                .5,
                Certainty.PLAIN,
                List.of(),
                found.prompt(),
                Reach.OWN_LANGUAGE,
                .65);

        assertThat(Selection.of(found).cited()).hasSize(2);
        assertThat(Selection.of(sooner).cited()).hasSize(1);
    }

    @Test
    void leavesOutWhatHasHardlyAShare() {
        Selection selection = Selection.of(found("When was it?", ranked(4, .6), ranked(2, .01)));

        assertThat(selection.cited()).hasSize(1);
    }

    @Test
    void joinsNeighboursInTheArticlesOrderForAWhy() {
        Selection selection = Selection.of(found("Why did it end?", ranked(4, .5), ranked(3, .4)));

        assertThat(selection.told()).extracting(r -> r.sentence().index()).containsExactly(3, 4);
        assertThat(selection.cited()).extracting(r -> r.sentence().index()).containsExactly(4, 3);
    }

    private static RankedSentence ranked(int index, double share) {
        return new RankedSentence(new Sentence(index, 0, new Span(index, index + 1), "."), share, share, null);
    }

    private static Evidence found(String question, RankedSentence... ranked) {
        return new Evidence(question, List.of(ranked), .5, Certainty.PLAIN, List.of(), UserMessage.from("none"));
    }
}

package dev.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures that decide what is better. */
class ScoringTest {

    private static final QuestionSet.Asked WHEN = new QuestionSet.Asked("When?", 0, 19, 23, "1815");

    @Test
    void hitsWhenTheQuoteCoversTheAnswersPlace() {
        assertThat(WHEN.hitBy("It ended in 1815.", "Peace.  It ended in 1815. So 1815 ended."))
                .isTrue();
        assertThat(WHEN.hitBy("So 1815 ended.", "Peace.  It ended in 1815. So 1815 ended."))
                .isFalse();
        assertThat(WHEN.hitBy("", "Peace.")).isFalse();
    }

    @Test
    void countsPlacesInCodePointsAsPythonDoes() {
        QuestionSet.Asked asked = new QuestionSet.Asked("What?", 0, 2, 4, "is");

        assertThat(asked.hitBy("is", "\uD83D\uDE00 is")).isTrue();
    }

    @Test
    void comparesAnswersAsSquadDoes() {
        assertThat(Overlap.same("The 1,200 ships.", "1200 ships")).isTrue();
        assertThat(Overlap.f1("five warships", "warships")).isCloseTo(0.667, within(0.001));
        assertThat(Overlap.f1("none", "warships")).isZero();
    }

    @Test
    void tellsARealGainFromChance() {
        Comparison gain = Comparison.of(run(i -> i % 2), run(i -> 1));
        Comparison none = Comparison.of(run(i -> i % 2), run(i -> (i + 1) % 2));

        assertThat(gain.gain()).isCloseTo(0.5, within(1e-9));
        assertThat(gain.low()).isPositive();
        assertThat(none.low()).isLessThanOrEqualTo(0);
        assertThat(none.high()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void figuresCountRanksAndRefusals() {
        String figures = new Report(run(i -> i % 2)).figures();

        assertThat(figures).containsPattern("hit@1 +0\\.5000").containsPattern("answered +1\\.0000");
    }

    @Test
    void thinsALongArticlesQuestionsEvenly() {
        List<QuestionSet.Asked> asked = IntStream.range(0, 9)
                .mapToObj(i -> new QuestionSet.Asked("q" + i, 0, 0, 1, "a"))
                .toList();
        QuestionSet set = new QuestionSet(List.of(new QuestionSet.Topic("t", List.of("a."), asked)));

        assertThat(set.thinned(3).topics().get(0).questions())
                .extracting(QuestionSet.Asked::question)
                .containsExactly("q0", "q3", "q6");
        assertThat(set.thinned(20)).isEqualTo(set);
    }

    private static List<Outcome> run(IntUnaryOperator rank) {
        return IntStream.range(0, 40)
                .mapToObj(i -> new Outcome(
                        "t" + i / 10,
                        "q" + i,
                        false,
                        rank.applyAsInt(i),
                        true,
                        .5,
                        100,
                        1,
                        -1,
                        false,
                        true,
                        900,
                        "",
                        ""))
                .toList();
    }
}

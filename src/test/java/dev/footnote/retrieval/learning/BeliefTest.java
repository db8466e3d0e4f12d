package dev.footnote.retrieval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.ranking.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a belief is learned from, and that it learns. */
class BeliefTest {

    @Test
    void judgesByTheBestItsShareAndTheMeans() {
        float[] inputs = Belief.inputs(List.of(new float[] {4, 2, 9}, new float[] {0, 1, 9}), .75, 2);

        assertThat(inputs).containsExactly(4, 2, .75f, 2, 1.5f);
    }

    @Test
    void tellsAnArticleOnTheMatterFromOneWithALuckySentence() {
        Random random = new Random(1);
        List<ConfidenceCourse.Case> cases = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean onTopic = i % 2 == 0;
            cases.add(new ConfidenceCourse.Case(found(random, onTopic ? 3 : 1), onTopic));
        }

        Belief belief = ConfidenceCourse.learn(cases);

        assertThat(belief.probability(found(random, 3))).isGreaterThan(.8);
        assertThat(belief.probability(found(random, 1))).isLessThan(.2);
    }

    /** A best candidate that says nothing, with others about a level. */
    private static float[] found(Random random, double level) {
        return Belief.inputs(
                List.of(new float[] {5}, new float[] {(float) (level + random.nextDouble())}, new float[] {
                    (float) (level + random.nextDouble())
                }),
                .5,
                1);
    }
}

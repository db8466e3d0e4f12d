package dev.footnote.retrieval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.ranking.Feature;
import dev.footnote.retrieval.ranking.QuestionKind;
import dev.footnote.retrieval.ranking.TreeInputs;
import dev.footnote.retrieval.ranking.Trees;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Growing and keeping trees. */
class TreesTest {

    private static final int CANDIDATES = 5;
    private static final TreeSettings FEW = new TreeSettings(30, 4, 20, 0.3, 1, 1, 1, 1);

    /** The right candidate is the one with the largest first input when the second is high, else the smallest. */
    private static List<TreeCourse.Case> cases(int count, long seed) {
        Random random = new Random(seed);
        List<TreeCourse.Case> cases = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            float second = random.nextFloat();
            float[][] inputs = new float[CANDIDATES][];
            int least = 0;
            int most = 0;
            for (int c = 0; c < CANDIDATES; c++) {
                inputs[c] = new float[] {random.nextFloat(), second, random.nextFloat()};
                least = inputs[c][0] < inputs[least][0] ? c : least;
                most = inputs[c][0] > inputs[most][0] ? c : most;
            }
            boolean[] right = new boolean[CANDIDATES];
            right[second > 0.5 ? most : least] = true;
            cases.add(new TreeCourse.Case(inputs, right));
        }
        return cases;
    }

    private static double hits(Trees trees, List<TreeCourse.Case> cases) {
        return cases.stream().filter(one -> one.right()[best(trees, one)]).count() / (double) cases.size();
    }

    private static int best(Trees trees, TreeCourse.Case one) {
        double[] scores = trees.scores(one.inputs());
        int best = 0;
        for (int c = 1; c < CANDIDATES; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    @Test
    void learnWhatNoWeightedSumCanTell() {
        Trees trees = TreeCourse.learn(cases(600, 1), FEW);

        assertThat(hits(trees, cases(300, 2))).isGreaterThan(0.75);
    }

    @Test
    void scoreManyAsTheyScoreEach() {
        Trees trees = TreeCourse.learn(cases(200, 1), FEW);
        float[][] rows = cases(1, 3).get(0).inputs();

        double[] scores = trees.scores(rows);

        for (int c = 0; c < rows.length; c++) {
            assertThat(scores[c]).isEqualTo(trees.scores(new float[][] {rows[c]})[0]);
        }
    }

    @Test
    void learnNothingFromQuestionsWithoutAnAnswer() {
        List<TreeCourse.Case> cases = new ArrayList<>(cases(600, 1));
        Trees alone = TreeCourse.learn(cases, FEW);
        cases.add(300, new TreeCourse.Case(new float[][] {{9, 9, 9}, {-9, -9, -9}}, new boolean[2]));
        Trees together = TreeCourse.learn(cases, FEW);

        assertThat(together.bounds()).containsExactly(alone.bounds());
    }

    @Test
    void comeBackAsTheyWereWritten() throws IOException {
        Trees trees = TreeCourse.learn(cases(200, 1), FEW);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trees.writeTo(new DataOutputStream(bytes));
        Trees read = Trees.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        for (TreeCourse.Case one : cases(50, 3)) {
            assertThat(read.scores(one.inputs())).containsExactly(trees.scores(one.inputs()));
        }
    }

    @Test
    void seeHowFarACandidateLiesBelowTheBest() {
        float[] high = new float[Feature.ALL];
        float[] low = new float[Feature.ALL];
        high[Feature.COSINE.ordinal()] = 17;
        low[Feature.COSINE.ordinal()] = 15;
        float[][] inputs = TreeInputs.of(QuestionKind.TIME, List.of(high, low));

        assertThat(inputs[0][Feature.ALL + Feature.COSINE.ordinal()]).isZero();
        assertThat(inputs[1][Feature.ALL + Feature.COSINE.ordinal()]).isEqualTo(-2);
        assertThat(inputs[1][2 * Feature.ALL + QuestionKind.TIME.ordinal()]).isOne();
    }
}

package dev.footnote.retrieval.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * What the trees see of each of a question's candidates: its features, how far each lies below the best candidate's, and
 * the question's kind.
 */
public final class TreeInputs {

    private static final int KINDS = QuestionKind.values().length;

    /** How many inputs a candidate has. */
    static final int SIZE = 2 * Feature.ALL + KINDS;

    private TreeInputs() {}

    /** One row a candidate, {@link #SIZE} long, in the candidates' order. */
    public static float[][] of(QuestionKind kind, List<float[]> features) {
        float[] most = new float[Feature.ALL];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        for (float[] of : features) {
            for (int f = 0; f < most.length; f++) {
                most[f] = Math.max(most[f], of[f]);
            }
        }
        float[][] rows = new float[features.size()][SIZE];
        for (int c = 0; c < rows.length; c++) {
            float[] of = features.get(c);
            for (int f = 0; f < most.length; f++) {
                rows[c][f] = of[f];
                rows[c][Feature.ALL + f] = of[f] - most[f];
            }
            rows[c][2 * Feature.ALL + kind.ordinal()] = 1;
        }
        return rows;
    }
}

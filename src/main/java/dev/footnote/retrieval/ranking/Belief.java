package dev.footnote.retrieval.ranking;

import java.util.List;

/**
 * A learned probability of something about a question and what was found: a logistic regression on the best candidate's
 * features, its share and the means of all candidates' features. The means tell how much of an article is on the
 * question's words at all; off-topic questions meet some likely sentence in any long article.
 *
 * @param weights as many as {@link #inputs} gives, then the bias
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Belief(double[] weights) {

    /**
     * What is judged by.
     *
     * @param candidates features of each, the best first; not empty
     * @param share the best one's among them
     * @param size how many of the features count, from the first on
     * @return the best one's features, its share, the means of the features
     */
    public static float[] inputs(List<float[]> candidates, double share, int size) {
        float[] inputs = new float[2 * size + 1];
        for (float[] features : candidates) {
            for (int f = 0; f < size; f++) {
                inputs[size + 1 + f] += features[f] / candidates.size();
            }
        }
        System.arraycopy(candidates.get(0), 0, inputs, 0, size);
        inputs[size] = (float) share;
        return inputs;
    }

    /** Of {@link #inputs}; 0 to 1. */
    public double probability(float[] inputs) {
        double logOdds = weights[inputs.length];
        for (int f = 0; f < inputs.length; f++) {
            logOdds += weights[f] * inputs[f];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}

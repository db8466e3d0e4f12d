package dev.footnote.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns a probability from the best sentence's features and its share among the candidates: a logistic regression. */
final class ConfidenceCourse {

    private static final int ROUNDS = 8;
    private static final int BATCH = 256;
    private static final double PACE = 0.05;
    private static final double SHRINK = 1e-3;
    private static final long SEED = 1;

    private ConfidenceCourse() {}

    /**
     * One best sentence.
     *
     * @param features as many as are learned from, the share last
     */
    record Case(float[] features, boolean holds) {

        /** The best candidate of a lesson; {@code without} leaves those of the answer's paragraph out. */
        static Case of(Lesson lesson, double[] scores, int size, boolean without, boolean onlyTopic) {
            double[] kept = scores.clone();
            for (int c = 0; c < kept.length; c++) {
                kept[c] = without && lesson.removed()[c] ? -1e9 : kept[c];
            }
            double[] shares = Standard.shares(kept);
            int best = 0;
            for (int c = 1; c < kept.length; c++) {
                best = kept[c] > kept[best] ? c : best;
            }
            float[] features = Arrays.copyOf(lesson.features()[best], size + 1);
            features[size] = (float) shares[best];
            boolean holds = onlyTopic || lesson.right()[best] && !without;
            return new Case(features, holds);
        }
    }

    /** One weight a feature, then the share's, then the bias. */
    static double[] learn(List<Case> cases) {
        int size = cases.get(0).features().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        measure(cases, means, deviations);
        float[] weights = new float[size + 1];
        Adam steps = new Adam(weights, PACE, SHRINK);
        List<Case> order = new ArrayList<>(cases);
        Random random = new Random(SEED);
        int all = ROUNDS * (order.size() / BATCH + 1);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int at = 0; at < order.size(); at += BATCH) {
                List<Case> batch = order.subList(at, Math.min(order.size(), at + BATCH));
                for (Case one : batch) {
                    learn(one, weights, means, deviations, steps, batch.size());
                }
                steps.step(1 - (double) step++ / all);
            }
        }
        return ready(weights, means, deviations);
    }

    private static void learn(Case one, float[] weights, double[] means, double[] deviations, Adam steps, int batch) {
        int size = means.length;
        double logOdds = weights[size];
        for (int f = 0; f < size; f++) {
            logOdds += weights[f] * (one.features()[f] - means[f]) / deviations[f];
        }
        double slope = (1 / (1 + Math.exp(-logOdds)) - (one.holds() ? 1 : 0)) / batch;
        for (int f = 0; f < size; f++) {
            steps.add(f, slope * (one.features()[f] - means[f]) / deviations[f]);
        }
        steps.add(size, slope);
    }

    private static void measure(List<Case> cases, double[] means, double[] deviations) {
        for (Case one : cases) {
            for (int f = 0; f < means.length; f++) {
                means[f] += one.features()[f] / cases.size();
            }
        }
        for (Case one : cases) {
            for (int f = 0; f < means.length; f++) {
                double off = one.features()[f] - means[f];
                deviations[f] += off * off / cases.size();
            }
        }
        for (int f = 0; f < means.length; f++) {
            deviations[f] = Math.sqrt(deviations[f] + 1e-6);
        }
    }

    private static double[] ready(float[] weights, double[] means, double[] deviations) {
        double[] ready = new double[weights.length];
        int size = means.length;
        ready[size] = weights[size];
        for (int f = 0; f < size; f++) {
            ready[f] = weights[f] / deviations[f];
            ready[size] -= ready[f] * means[f];
        }
        return ready;
    }

    /** The probability that a learned weighting gives a case. */
    static double probability(double[] weights, Case one) {
        double logOdds = weights[weights.length - 1];
        for (int f = 0; f + 1 < weights.length; f++) {
            logOdds += weights[f] * one.features()[f];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}

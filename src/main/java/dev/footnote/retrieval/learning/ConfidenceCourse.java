package dev.footnote.retrieval.learning;

import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.ranking.Belief;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Learns a {@link Belief}. */
final class ConfidenceCourse {

    private static final int ROUNDS = 30;
    private static final int BATCH = 256;
    private static final double PACE = 0.05;
    private static final double SHRINK = 1e-3;
    private static final long SEED = 1;

    private ConfidenceCourse() {}

    /**
     * One question with what was found.
     *
     * @param inputs by {@link Belief#inputs}
     */
    record Case(float[] inputs, boolean holds) {

        /** Whether the best candidate answers. */
        static Case answering(Lesson lesson, double[] scores, int size) {
            return new Case(inputs(lesson, scores, size, false), lesson.right()[best(scores)]);
        }

        /** The same with the candidates of the answer's paragraph left out: none answers. */
        static Case removed(Lesson lesson, double[] scores, int size) {
            return new Case(inputs(lesson, scores, size, true), false);
        }

        /** Whether the article is on the question's matter. */
        static Case onTopic(Lesson lesson, double[] scores, int size) {
            return new Case(inputs(lesson, scores, size, false), lesson.isOwn());
        }

        private static float[] inputs(Lesson lesson, double[] scores, int size, boolean without) {
            int[] order = IntStream.range(0, scores.length)
                    .filter(c -> !without || !lesson.removed()[c])
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -scores[c]))
                    .mapToInt(c -> c)
                    .toArray();
            if (order.length == 0) {
                return inputs(lesson, scores, size, false);
            }
            double[] shares = Standard.shares(
                    Arrays.stream(order).mapToDouble(c -> scores[c]).toArray());
            List<float[]> candidates =
                    Arrays.stream(order).mapToObj(c -> lesson.features()[c]).toList();
            return Belief.inputs(candidates, shares[0], size);
        }

        private static int best(double[] scores) {
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                best = scores[c] > scores[best] ? c : best;
            }
            return best;
        }
    }

    static Belief learn(List<Case> cases) {
        int size = cases.get(0).inputs().length;
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
        return new Belief(ready(weights, means, deviations));
    }

    private static void learn(Case one, float[] weights, double[] means, double[] deviations, Adam steps, int batch) {
        int size = means.length;
        double logOdds = weights[size];
        for (int f = 0; f < size; f++) {
            logOdds += weights[f] * (one.inputs()[f] - means[f]) / deviations[f];
        }
        double slope = (1 / (1 + Math.exp(-logOdds)) - (one.holds() ? 1 : 0)) / batch;
        for (int f = 0; f < size; f++) {
            steps.add(f, slope * (one.inputs()[f] - means[f]) / deviations[f]);
        }
        steps.add(size, slope);
    }

    private static void measure(List<Case> cases, double[] means, double[] deviations) {
        for (Case one : cases) {
            for (int f = 0; f < means.length; f++) {
                means[f] += one.inputs()[f] / cases.size();
            }
        }
        for (Case one : cases) {
            for (int f = 0; f < means.length; f++) {
                double off = one.inputs()[f] - means[f];
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
}

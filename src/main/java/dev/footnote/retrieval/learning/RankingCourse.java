package dev.footnote.retrieval.learning;

import dev.footnote.retrieval.encode.Vectors;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.ranking.Feature;
import dev.footnote.retrieval.ranking.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the reader, together with a weighted sum of all features that ranks with it. The loss is the logarithm of the share that the right sentences
 * get among the candidates, and for right sentences that of the answering tokens among all; its gradients are written
 * out by hand, as there are two layers only.
 */
final class RankingCourse {

    private static final int D = Reader.D;
    private static final int RANK = 24;
    private static final int BATCH = 32;
    private static final int READER = Feature.READER.ordinal();
    private static final int ROUNDS = 5;
    private static final long SEED = 7;

    /** Paces and shrinkage that did best on articles held back, of three settings tried. */
    private static final double PACE = 0.002;

    private static final double WEIGHT_PACE = 0.03;
    private static final double TOKEN_PACE = 0.02;
    private static final double SHRINK = 1e-4;

    private final float[] weights = new float[Feature.ALL];
    private final float[] deviations = new float[Feature.ALL];
    private final Reader reader = new Reader(
            RANK,
            new float[D],
            random(RANK * D, 1),
            random(RANK * D, 2),
            random(RANK * D, 3),
            new float[Reader.FEATURES]);
    private final Adam weightSteps = new Adam(weights, WEIGHT_PACE, SHRINK);
    private final Adam biasSteps = new Adam(reader.bias(), PACE, SHRINK);
    private final Adam outSteps = new Adam(reader.out(), PACE, SHRINK);
    private final Adam meanSteps = new Adam(reader.fromMean(), PACE, SHRINK);
    private final Adam wordSteps = new Adam(reader.fromWord(), PACE, SHRINK);
    private final Adam tokenSteps = new Adam(reader.features(), TOKEN_PACE, 0);

    RankingCourse() {
        Arrays.fill(deviations, 1);
        weights[READER] = 0.3f;
    }

    Reader reader() {
        return reader;
    }

    /** Each feature's weight, ready for features as they are. */
    private float[] weights() {
        float[] ready = new float[weights.length];
        for (int f = 0; f < ready.length; f++) {
            ready[f] = weights[f] / deviations[f];
        }
        return ready;
    }

    /** Learns from the lessons that have a right candidate. */
    RankingCourse learn(List<Lesson> lessons) {
        List<Lesson> useful =
                new ArrayList<>(lessons.stream().filter(Lesson::isAnswerable).toList());
        measure(useful);
        Random order = new Random(SEED);
        int steps = ROUNDS * (useful.size() / BATCH + 1);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(useful, order);
            for (int at = 0; at < useful.size(); at += BATCH) {
                List<Lesson> batch = useful.subList(at, Math.min(useful.size(), at + BATCH));
                batch.forEach(lesson -> learn(lesson, 1.0 / batch.size()));
                step(1 - (double) step++ / steps);
            }
        }
        return this;
    }

    private void step(double part) {
        weightSteps.step(part);
        for (Adam steps : List.of(biasSteps, outSteps, meanSteps, wordSteps, tokenSteps)) {
            steps.step(part);
        }
    }

    private void measure(List<Lesson> lessons) {
        double[] sum = new double[weights.length];
        double[] squares = new double[weights.length];
        long count = 0;
        for (Lesson lesson : lessons) {
            for (float[] features : lesson.features()) {
                count++;
                for (int f = 0; f < weights.length; f++) {
                    sum[f] += features[f];
                    squares[f] += features[f] * features[f];
                }
            }
        }
        for (int f = 0; f < weights.length; f++) {
            double mean = sum[f] / Math.max(1, count);
            double variance = squares[f] / Math.max(1, count) - mean * mean;
            deviations[f] = f == READER ? 1 : (float) Math.sqrt(Math.max(1e-4, variance));
        }
    }

    /** The candidates' scores; fills in the reader's feature. */
    double[] scores(Lesson lesson) {
        read(lesson, reader.answerVector(reader.hidden(lesson.mean(), lesson.word())));
        float[] ready = weights();
        double[] scores = new double[lesson.candidates().length];
        for (int c = 0; c < scores.length; c++) {
            for (int f = 0; f < ready.length; f++) {
                scores[c] += ready[f] * lesson.features()[c][f];
            }
        }
        return scores;
    }

    private double[][] read(Lesson lesson, float[] answer) {
        double[][] tokens = new double[lesson.candidates().length][];
        for (int c = 0; c < tokens.length; c++) {
            Lesson.Tokens of = lesson.tokens().get(c);
            tokens[c] = new double[of.vectors().length];
            for (int j = 0; j < tokens[c].length; j++) {
                tokens[c][j] = reader.score(Vectors.dot(answer, of.vectors()[j]), of.features()[j]);
            }
            lesson.features()[c][READER] = (float) Reader.strength(tokens[c]);
        }
        return tokens;
    }

    private void learn(Lesson lesson, double part) {
        float[] hidden = reader.hidden(lesson.mean(), lesson.word());
        double[][] tokens = read(lesson, reader.answerVector(hidden));
        double[] share = Standard.shares(scores(lesson));
        double right = 0;
        for (int c = 0; c < share.length; c++) {
            right += lesson.right()[c] ? share[c] : 0;
        }
        float[] towards = new float[D];
        for (int c = 0; c < share.length; c++) {
            double slope = part * (share[c] - (lesson.right()[c] ? share[c] / right : 0));
            for (int f = 0; f < weights.length; f++) {
                weightSteps.add(f, slope * lesson.features()[c][f] / deviations[f]);
            }
            learnTokens(lesson, c, tokens[c], slope * weights[READER], part, towards);
        }
        spread(lesson, hidden, towards);
    }

    private void learnTokens(Lesson lesson, int c, double[] scores, double slope, double part, float[] towards) {
        Lesson.Tokens tokens = lesson.tokens().get(c);
        double[] share = Standard.shares(scores);
        double answering = 0;
        for (int j = 0; j < share.length; j++) {
            answering += tokens.answering()[j] ? share[j] : 0;
        }
        for (int j = 0; j < share.length; j++) {
            double s = slope * share[j];
            if (answering > 0) {
                s += part * (share[j] - (tokens.answering()[j] ? share[j] / answering : 0));
            }
            for (int f = 0; f < Reader.FEATURES; f++) {
                tokenSteps.add(f, s * tokens.features()[j][f]);
            }
            float scaled = (float) (s * Reader.PRODUCT_SCALE);
            for (int i = 0; i < D; i++) {
                towards[i] += scaled * tokens.vectors()[j][i];
            }
        }
    }

    /** Carries the answer vector's slope back to the matrices. */
    private void spread(Lesson lesson, float[] hidden, float[] towards) {
        biasSteps.add(0, 1, towards);
        for (int k = 0; k < RANK; k++) {
            outSteps.add(k * D, hidden[k], towards);
            double back = 0;
            for (int i = 0; i < D; i++) {
                back += towards[i] * reader.out()[k * D + i];
            }
            meanSteps.add(k * D, back, lesson.mean());
            wordSteps.add(k * D, back, lesson.word());
        }
    }

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * 0.05);
        }
        return values;
    }
}

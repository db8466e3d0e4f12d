package dev.footnote.retrieval.learning;

import java.util.Arrays;

/** Steps weights against their gradient, each at its own pace (Kingma and Ba, 2015). */
final class Adam {

    private static final float MOMENTUM = 0.9f;
    private static final float MEMORY = 0.999f;

    private final float[] weights;
    private final float[] gradient;
    private final float[] mean;
    private final float[] square;
    private final double pace;
    private final double shrink;
    private int steps;

    /**
     * @param weights stepped in place
     * @param pace of the first step
     * @param shrink how strongly weights are drawn to 0
     */
    Adam(float[] weights, double pace, double shrink) {
        this.weights = weights;
        this.pace = pace;
        this.shrink = shrink;
        gradient = new float[weights.length];
        mean = new float[weights.length];
        square = new float[weights.length];
    }

    void add(int i, double slope) {
        gradient[i] += (float) slope;
    }

    /** Adds a multiple of a vector to the gradient from {@code at} on. */
    void add(int at, double factor, float[] vector) {
        float f = (float) factor;
        for (int i = 0; i < vector.length; i++) {
            gradient[at + i] += f * vector[i];
        }
    }

    /** Steps by what was added since the last step, and forgets it. */
    void step(double part) {
        steps++;
        double first = 1 - Math.pow(MOMENTUM, steps);
        double second = 1 - Math.pow(MEMORY, steps);
        for (int i = 0; i < weights.length; i++) {
            float slope = gradient[i] + (float) shrink * weights[i];
            mean[i] = MOMENTUM * mean[i] + (1 - MOMENTUM) * slope;
            square[i] = MEMORY * square[i] + (1 - MEMORY) * slope * slope;
            weights[i] -= (float) (pace * part * (mean[i] / first) / (Math.sqrt(square[i] / second) + 1e-8));
        }
        Arrays.fill(gradient, 0);
    }
}

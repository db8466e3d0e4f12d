package dev.footnote.retrieval.index;

import java.util.Arrays;

/** Standard scores, so that lists on different scales can be added. */
public final class Standard {

    private Standard() {}

    /** Each value's distance from their mean in standard deviations; all 0 where they do not differ. */
    public static double[] scores(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double deviation = variance > 1e-12 ? Math.sqrt(variance) : 1;
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }

    /** Each score's part of the summed exponentials: 0 to 1, summing to 1. */
    public static double[] shares(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double[] weights =
                Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}

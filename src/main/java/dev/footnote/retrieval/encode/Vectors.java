package dev.footnote.retrieval.encode;

import java.util.Collection;
import java.util.List;

/** Arithmetic on vectors. */
public final class Vectors {

    /** Components that are added side by side, which Java makes vector instructions of; a third of {@link #dot}'s time. */
    private static final int LANES = 64;

    /** The length of vectors for which it works, E5's. */
    private static final int STRIDE = 6 * LANES;

    private Vectors() {}

    /** The product of each vector with another of the same length. */
    public static double[] dots(List<float[]> vectors, float[] other) {
        double[] products = new double[vectors.size()];
        float[] lanes = new float[LANES];
        for (int i = 0; i < products.length; i++) {
            products[i] = dot(vectors.get(i), other, lanes);
        }
        return products;
    }

    private static double dot(float[] a, float[] b, float[] lanes) {
        if (a.length != STRIDE) {
            return dot(a, b);
        }
        for (int i = 0; i < LANES; i++) { // Java makes vector instructions of it only with places so plain
            lanes[i] = a[i] * b[i]
                    + a[i + LANES] * b[i + LANES]
                    + a[i + 2 * LANES] * b[i + 2 * LANES]
                    + a[i + 3 * LANES] * b[i + 3 * LANES]
                    + a[i + 4 * LANES] * b[i + 4 * LANES]
                    + a[i + 5 * LANES] * b[i + 5 * LANES];
        }
        return sum(lanes);
    }

    private static float sum(float[] lanes) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i < LANES; i += 4) {
            s0 += lanes[i];
            s1 += lanes[i + 1];
            s2 += lanes[i + 2];
            s3 += lanes[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * The product of two vectors of one length; the cosine if both are of length 1. Eight sums side by side, as Java adds
     * floats strictly one after the other otherwise.
     */
    public static double dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i + 7 < a.length; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1 + s2 + s3) + (s4 + s5 + s6 + s7);
    }

    /** The vector scaled, in place, to length 1; a zero vector stays. */
    public static float[] unit(float[] vector) {
        float scale = (float) (1 / Math.sqrt(Math.max(dot(vector, vector), 1e-12)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    /** The direction of a sum of vectors; there must be one at least. */
    public static float[] mean(Collection<float[]> vectors) {
        return unit(sum(vectors));
    }

    /** How long a sum of vectors is; there must be one at least. */
    public static double lengthOfSum(Collection<float[]> vectors) {
        float[] sum = sum(vectors);
        return Math.sqrt(dot(sum, sum));
    }

    private static float[] sum(Collection<float[]> vectors) {
        float[] sum = new float[vectors.iterator().next().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }
}

package dev.footnote.retrieval.encode;

import java.util.Collection;

/** Arithmetic on vectors. */
public final class Vectors {

    private Vectors() {}

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
        float[] sum = new float[vectors.iterator().next().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return unit(sum);
    }
}

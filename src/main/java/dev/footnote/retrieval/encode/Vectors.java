package dev.footnote.retrieval.encode;

import java.util.Collection;

/** Arithmetic on vectors. */
public final class Vectors {

    private Vectors() {}

    /** The product of two vectors of one length; the cosine if both are of length 1. */
    public static double dot(float[] a, float[] b) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i + 1 < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return (a.length & 1) == 0 ? even + odd : even + odd + a[a.length - 1] * b[a.length - 1];
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

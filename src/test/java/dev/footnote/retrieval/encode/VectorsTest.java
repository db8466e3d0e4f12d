package dev.footnote.retrieval.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arithmetic on vectors. */
class VectorsTest {

    private final Random random = new Random(1);

    private float[] vector(int size) {
        float[] vector = new float[size];
        for (int k = 0; k < size; k++) {
            vector[k] = (float) random.nextGaussian();
        }
        return vector;
    }

    @Test
    void manyProductsAreThoseOfEach() {
        for (int size : new int[] {Encoder.DIMENSIONS, 768, 7}) {
            float[] other = vector(size);
            List<float[]> vectors = List.of(vector(size), vector(size), other);

            double[] found = Vectors.dots(vectors, other);

            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(Vectors.dot(vectors.get(i), other), within(1e-3));
            }
        }
    }

    @Test
    void aSumIsAsLongAsItsPartsTogether() {
        assertThat(Vectors.lengthOfSum(List.of(new float[] {3, 0}, new float[] {0, 4})))
                .isCloseTo(5, within(1e-6));
    }
}

package dev.footnote.retrieval.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products of token vectors. */
class ProductsTest {

    private final Random random = new Random(1);

    private float[] vector() {
        float[] vector = new float[Encoder.DIMENSIONS];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = (float) random.nextGaussian();
        }
        return Vectors.unit(vector);
    }

    private List<EncodedText.Token> tokens(int count) {
        List<EncodedText.Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(new EncodedText.Token(i, new Span(i, i + 1), vector()));
        }
        return tokens;
    }

    @Test
    void areThoseOfTheChosenRowsInTheOrderOfTheirChoice() {
        List<EncodedText.Token> first = tokens(3);
        List<EncodedText.Token> second = tokens(4);
        TokenTable table = new TokenTable(List.of(TokenRows.of(first), TokenRows.of(second)));
        List<float[]> asked = List.of(vector(), first.get(1).vector());

        try (Products products = new Products()) {
            float[] found = products.of(table, new int[] {5, 1}, asked);

            assertThat((double) found[0]).isCloseTo(Vectors.dot(second.get(2).vector(), asked.get(0)), within(.003));
            assertThat((double) found[1]).isCloseTo(Vectors.dot(second.get(2).vector(), asked.get(1)), within(.003));
            assertThat((double) found[2]).isCloseTo(Vectors.dot(first.get(1).vector(), asked.get(0)), within(.003));
            assertThat((double) found[3]).isCloseTo(1, within(.003));
            assertThat(products.of(table, new int[0], asked)).isEmpty();
        }
    }

    @Test
    void areAsCloseAsFloatsForRowsThatBytesHoldExactly() {
        byte[] bytes = new byte[Encoder.DIMENSIONS];
        random.nextBytes(bytes);
        float[] row = new float[bytes.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = Math.max(bytes[k], -127) / 1024f;
        }
        row[0] = 127 / 1024f;
        float[] asked = vector();

        assertThat(product(row, asked)).isCloseTo(Vectors.dot(row, asked), within(2e-6));
    }

    @Test
    void doNotOverflowWhereEveryComponentIsTheLargest() {
        float[] most = new float[Encoder.DIMENSIONS];
        Arrays.fill(most, .25f);
        float[] least = new float[Encoder.DIMENSIONS];
        Arrays.fill(least, -.25f);

        assertThat(product(most, most)).isCloseTo(24, within(1e-4));
        assertThat(product(most, least)).isCloseTo(-24, within(1e-4));
        assertThat(product(least, least)).isCloseTo(24, within(1e-4));
    }

    private static double product(float[] row, float[] vector) {
        EncodedText.Token token = new EncodedText.Token(1, new Span(0, 1), row);
        try (Products products = new Products()) {
            return products.of(new TokenTable(List.of(TokenRows.of(List.of(token)))), new int[] {0}, List.of(vector))[
                    0];
        }
    }
}

package dev.footnote.retrieval.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Vectors as whole numbers of three digits, each digit a column of signed bytes: products with bytes are then whole numbers
 * too, which the processor makes several at a time for each float. A digit is between -64 and 63, as a processor without
 * VNNI adds two products with unsigned bytes in 16 bits, and 2 * 255 * 64 is as much as fits. Three of them keep a
 * vector's largest component to 20 bits, four hundred times closer than the tokens' bytes are.
 *
 * @param scales what each vector's whole numbers must be multiplied by
 * @param matrix a row a component; in it every vector's first digit, then every one's second, then every one's third
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Digits(float[] scales, ByteBuffer matrix) {

    private static final int COUNT = 3;
    private static final int BASE = 128;
    private static final int D = Encoder.DIMENSIONS;

    /** The largest number of as many digits. */
    private static final int LARGEST = ((BASE / 2 - 1) * BASE + BASE / 2 - 1) * BASE + BASE / 2 - 1;

    static Digits of(List<float[]> vectors) {
        int size = vectors.size();
        float[] scales = new float[size];
        byte[] matrix = new byte[D * COUNT * size];
        for (int v = 0; v < size; v++) {
            float[] vector = vectors.get(v);
            float most = 1e-9f;
            for (float component : vector) {
                most = Math.max(most, Math.abs(component));
            }
            scales[v] = most / LARGEST;
            double perUnit = LARGEST / (double) most;
            for (int k = 0; k < D; k++) {
                int rest = (int) Math.rint(vector[k] * perUnit);
                for (int digit = COUNT - 1; digit >= 0; digit--) {
                    int low = Math.floorMod(rest + BASE / 2, BASE) - BASE / 2;
                    matrix[(k * COUNT + digit) * size + v] = (byte) low;
                    rest = (rest - low) / BASE;
                }
            }
        }
        ByteBuffer direct = ByteBuffer.allocateDirect(matrix.length).order(ByteOrder.nativeOrder());
        return new Digits(scales, direct.put(matrix).clear());
    }

    int columns() {
        return COUNT * scales.length;
    }

    /**
     * Puts the digits' products together again.
     *
     * @param sums row after row, each row's products with the matrix's columns
     * @param rowScales what each row's products must be multiplied by
     * @return row after row, its product with each vector
     */
    float[] products(int[] sums, float[] rowScales) {
        int size = scales.length;
        float[] products = new float[rowScales.length * size];
        for (int row = 0; row < rowScales.length; row++) {
            int from = row * COUNT * size;
            for (int v = 0; v < size; v++) {
                double whole =
                        ((double) sums[from + v] * BASE + sums[from + size + v]) * BASE + sums[from + 2 * size + v];
                products[row * size + v] = (float) (whole * scales[v] * rowScales[row]);
            }
        }
        return products;
    }
}

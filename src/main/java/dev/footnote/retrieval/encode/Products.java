package dev.footnote.retrieval.encode;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Multiplies many token vectors with a few others. ONNX Runtime does it, with a model of three nodes (Gather, Cast,
 * MatMul) that lies beside this class: some five times as fast as a loop in Java 17, which cannot use vector instructions for sums.
 */
public final class Products implements AutoCloseable {

    private static final int D = E5Encoder.DIMENSIONS;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public Products() {
        try (InputStream model = Products.class.getResourceAsStream("products.onnx")) {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            session = environment.createSession(
                    Objects.requireNonNull(model, "products.onnx").readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
    }

    /**
     * The products of a table's rows with each vector, in one run, as each costs some microseconds to begin.
     *
     * @param rows any of the table's, in any order
     * @return for each of them, in order, its product with each vector, in order: {@code [i * vectors + vector]}
     */
    public float[] of(TokenTable table, int[] rows, List<float[]> vectors) {
        int columns = vectors.size();
        float[] products = new float[rows.length * columns];
        if (products.length == 0) {
            return products;
        }
        try (OnnxTensor tokens = OnnxTensor.createTensor(
                        environment, table.components(), new long[] {table.size(), D}, OnnxJavaType.INT8);
                OnnxTensor chosen =
                        OnnxTensor.createTensor(environment, IntBuffer.wrap(rows), new long[] {rows.length});
                OnnxTensor question = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(transposed(vectors)), new long[] {D, columns});
                OrtSession.Result result =
                        session.run(Map.of("tokens", tokens, "rows", chosen, "question", question))) {
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(products);
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
        for (int i = 0; i < rows.length; i++) {
            float scale = table.scale(rows[i]);
            for (int k = i * columns; k < (i + 1) * columns; k++) {
                products[k] *= scale;
            }
        }
        return products;
    }

    private static float[] transposed(List<float[]> vectors) {
        int columns = vectors.size();
        float[] matrix = new float[D * columns];
        for (int column = 0; column < columns; column++) {
            for (int k = 0; k < D; k++) {
                matrix[k * columns + column] = vectors.get(column)[k];
            }
        }
        return matrix;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Multiplies many token vectors with a few others. ONNX Runtime does it, with a model of two nodes (Cast, MatMul) that
 * lies beside this class: some five times as fast as a loop in Java 17, which cannot use vector instructions for sums.
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
     * The products of a table's rows {@code from} to before {@code to} with each vector.
     *
     * @return for each row, in order, its product with each vector, in order: {@code [(row - from) * vectors + vector]}
     */
    public float[] of(TokenTable table, int from, int to, List<float[]> vectors) {
        int columns = vectors.size();
        float[] products = new float[(to - from) * columns];
        if (products.length == 0) {
            return products;
        }
        try (OnnxTensor tokens = OnnxTensor.createTensor(
                        environment, table.slice(from, to), new long[] {to - from, D}, OnnxJavaType.INT8);
                OnnxTensor question = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(transposed(vectors)), new long[] {D, columns});
                OrtSession.Result result = session.run(Map.of("tokens", tokens, "question", question))) {
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(products);
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
        for (int i = 0; i < products.length; i++) {
            products[i] *= table.scale(from + i / columns);
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

package dev.footnote.retrieval.encode;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Multiplies many token vectors with a few others. ONNX Runtime does it, with a model of two nodes (Gather, MatMulInteger)
 * that lies beside this class: some seven times as fast as a loop in Java 17, which cannot use vector instructions for
 * sums. Whole numbers take two thirds of what floats take, as a row need not be turned into floats first; see {@link Digits}.
 */
public final class Products implements AutoCloseable {

    private static final int D = Encoder.DIMENSIONS;

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
        if (rows.length == 0 || vectors.isEmpty()) {
            return new float[0];
        }
        Digits digits = Digits.of(vectors);
        try (OnnxTensor tokens = OnnxTensor.createTensor(
                        environment, table.components(), new long[] {table.size(), D}, OnnxJavaType.UINT8);
                OnnxTensor chosen =
                        OnnxTensor.createTensor(environment, IntBuffer.wrap(rows), new long[] {rows.length});
                OnnxTensor question = OnnxTensor.createTensor(
                        environment, digits.matrix(), new long[] {D, digits.columns()}, OnnxJavaType.INT8);
                OrtSession.Result result =
                        session.run(Map.of("tokens", tokens, "rows", chosen, "question", question))) {
            int[] sums = ((OnnxTensor) result.get(0)).getIntBuffer().array();
            return digits.products(sums, table.scales(rows));
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
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

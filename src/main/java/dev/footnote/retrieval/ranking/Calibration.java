package dev.footnote.retrieval.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Every learned weight and threshold of the search, from {@code withVectors.json}, {@code termsOnly.json}, {@code
 * .trees} files of the same names and {@code reader.bin} beside this class. {@code footnote eval --calibrate} writes them again from the measuring
 * sets; nobody edits them.
 *
 * @param withVectors for a language that the embedding model knows
 * @param termsOnly for the others
 */
public record Calibration(Curve withVectors, Curve termsOnly, Reader reader) {

    /**
     * One language group's ranking and confidence.
     *
     * @param size how many features there are, from the first of {@link Feature} on
     * @param ranking of the second look
     * @param sure the share from which on the best sentence answers without another beside it
     * @param answers that the best sentence answers
     * @param plain the least such belief for {@link Certainty#PLAIN}
     * @param topic that the article is on the question's matter
     * @param stated the least such belief; below it the article does not say
     */
    public record Curve(
            int size, Ranking ranking, double sure, Belief answers, double plain, Belief topic, double stated) {

        /**
         * What both beliefs judge by.
         *
         * @param candidates features of each, the best first
         * @param share the best one's among them
         */
        public float[] inputs(List<float[]> candidates, double share) {
            return Belief.inputs(candidates, share, size);
        }

        /** The probability, 0 to 1, that the best sentence answers. */
        public double confidence(float[] inputs) {
            return answers.probability(inputs);
        }

        /** What may be said of the best sentence. */
        public Certainty certainty(float[] inputs) {
            if (topic.probability(inputs) < stated) {
                return Certainty.NOT_STATED;
            }
            return confidence(inputs) >= plain ? Certainty.PLAIN : Certainty.CLOSEST;
        }
    }

    /** The one that is packaged with the program. */
    public static Calibration packaged() {
        try (DataInputStream matrices = new DataInputStream(resource("reader.bin"))) {
            return new Calibration(curve("withVectors"), curve("termsOnly"), reader(matrices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Curve curve(String name) throws IOException {
        try (InputStream text = resource(name + ".json");
                DataInputStream trees = new DataInputStream(new BufferedInputStream(resource(name + ".trees")))) {
            return curve(new ObjectMapper().readTree(text), new Ranking(Trees.readFrom(trees)));
        }
    }

    private static Curve curve(JsonNode node, Ranking ranking) {
        int size = node.get("answers").get("best").size();
        return new Curve(
                size,
                ranking,
                node.get("sure").asDouble(),
                belief(node.get("answers"), size),
                node.get("plain").asDouble(),
                belief(node.get("topic"), size),
                node.get("stated").asDouble());
    }

    private static Belief belief(JsonNode node, int size) {
        double[] weights = new double[2 * size + 2];
        for (int f = 0; f < size; f++) {
            String feature = Feature.values()[f].name();
            weights[f] = node.get("best").get(feature).asDouble();
            weights[size + 1 + f] = node.get("mean").get(feature).asDouble();
        }
        weights[size] = node.get("share").asDouble();
        weights[2 * size + 1] = node.get("bias").asDouble();
        return new Belief(weights);
    }

    private static Reader reader(DataInputStream in) throws IOException {
        int rank = in.readInt();
        int row = Reader.D;
        return new Reader(
                rank,
                floats(in, row),
                floats(in, rank * row),
                floats(in, rank * row),
                floats(in, rank * row),
                floats(in, Reader.FEATURES));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(count * Float.BYTES));
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Calibration.class.getResourceAsStream(name), name);
    }
}

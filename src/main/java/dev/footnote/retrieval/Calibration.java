package dev.footnote.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Every learned weight and threshold of the search, from {@code withVectors.json}, {@code termsOnly.json}, {@code
 * .trees} files of the same names and {@code reader.bin} beside this class. {@code footnote eval --calibrate} writes them again from the measuring
 * sets; nobody edits them.
 *
 * @param withVectors for a language that the embedding model knows
 * @param termsOnly for the others
 */
record Calibration(Curve withVectors, Curve termsOnly, Reader reader) {

    /**
     * One language group's ranking and confidence.
     *
     * @param ranking of the second look
     * @param evidence weights of the best sentence's features in the confidence
     * @param share weight of the best sentence's share among the candidates
     * @param bias of the confidence
     * @param plain the least confidence for {@link Certainty#PLAIN}
     * @param topic weights of the best sentence's features in the belief that the article is on the question's matter
     * @param topicShare weight of the best sentence's share in that belief
     * @param topicBias of that belief
     * @param stated the least such belief; below it the article does not say
     */
    record Curve(
            Ranking ranking,
            Map<Feature, Double> evidence,
            double share,
            double bias,
            double plain,
            Map<Feature, Double> topic,
            double topicShare,
            double topicBias,
            double stated) {

        /** The probability, 0 to 1, that the best sentence answers. */
        double confidence(float[] features, double bestShare) {
            return logistic(bias + share * bestShare + sum(evidence, features));
        }

        /** What may be said of the best sentence. */
        Certainty certainty(float[] features, double bestShare) {
            double onTopic = logistic(topicBias + topicShare * bestShare + sum(topic, features));
            if (onTopic < stated) {
                return Certainty.NOT_STATED;
            }
            return confidence(features, bestShare) >= plain ? Certainty.PLAIN : Certainty.CLOSEST;
        }

        private static double logistic(double logOdds) {
            return 1 / (1 + Math.exp(-logOdds));
        }

        private static double sum(Map<Feature, Double> weights, float[] features) {
            double sum = 0;
            for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
                sum += weight.getValue() * features[weight.getKey().ordinal()];
            }
            return sum;
        }
    }

    /** The one that is packaged with the program. */
    static Calibration packaged() {
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
        return new Curve(
                ranking,
                weights(node.get("evidence")),
                node.get("share").asDouble(),
                node.get("bias").asDouble(),
                node.get("plain").asDouble(),
                weights(node.get("topic")),
                node.get("topicShare").asDouble(),
                node.get("topicBias").asDouble(),
                node.get("stated").asDouble());
    }

    private static Map<Feature, Double> weights(JsonNode node) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        node.properties()
                .forEach(e ->
                        weights.put(Feature.valueOf(e.getKey()), e.getValue().asDouble()));
        return weights;
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

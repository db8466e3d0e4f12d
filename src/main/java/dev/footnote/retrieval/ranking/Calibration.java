package dev.footnote.retrieval.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.retrieval.encode.PackagedModel;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every learned weight and threshold of the search, from the files of {@link Group} beside this class. {@code
 * footnote eval --calibrate} writes them again from the measuring sets; nobody edits them.
 */
public record Calibration(Map<Group, Curve> curves) {

    /** Questions that share weights, by what reads their articles and whether they are in the same language. */
    public enum Group {
        ENGLISH("english"),
        MULTILINGUAL("multilingual"),
        ACROSS("across"),
        TERMS_ONLY("termsOnly");

        private final String files;

        Group(String files) {
            this.files = files;
        }

        /** The one of questions in their article's language. */
        public static Group of(ArticleIndex index) {
            if (index.vectors() == null) {
                return TERMS_ONLY;
            }
            return PackagedModel.ENGLISH.reads(index.article().metadata().language()) ? ENGLISH : MULTILINGUAL;
        }

        /** The name of its thresholds and beliefs. */
        public String json() {
            return files + ".json";
        }

        /** The name of its ranking. */
        public String trees() {
            return files + ".trees";
        }

        /** The name of its reader; there is none for terms alone. */
        public String reader() {
            return files + ".reader";
        }
    }

    /**
     * One language group's ranking and confidence.
     *
     * @param reader one that has learned nothing, for terms alone
     * @param size how many features there are, from the first of {@link Feature} on
     * @param ranking of the second look
     * @param sure the share from which on the best sentence answers without another beside it
     * @param answers that the best sentence answers
     * @param plain the least such belief for {@link Certainty#PLAIN}
     * @param topic that the article is on the question's matter
     * @param stated the least such belief; below it the article does not say
     */
    public record Curve(
            Reader reader,
            int size,
            Ranking ranking,
            double sure,
            Belief answers,
            double plain,
            Belief topic,
            double stated) {

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
        Map<Group, Curve> curves = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            curves.put(group, curve(group));
        }
        return new Calibration(curves);
    }

    /** What was learned for a group. */
    public Curve of(Group group) {
        return Objects.requireNonNull(curves.get(group));
    }

    private static Curve curve(Group group) {
        try (InputStream text = resource(group.json());
                DataInputStream trees = new DataInputStream(new BufferedInputStream(resource(group.trees())))) {
            return curve(new ObjectMapper().readTree(text), new Ranking(Trees.readFrom(trees)), reader(group));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(Group group) throws IOException {
        if (group == Group.TERMS_ONLY) {
            return Reader.UNTAUGHT;
        }
        try (DataInputStream matrices = new DataInputStream(resource(group.reader()))) {
            return reader(matrices);
        }
    }

    private static Curve curve(JsonNode node, Ranking ranking, Reader reader) {
        int size = node.get("answers").get("best").size();
        return new Curve(
                reader,
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

package dev.footnote.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns the search's weights and thresholds from articles with known answers, and tells how well they do on articles
 * that they were not learned from. Collect the articles of one language group, then {@link #learn}.
 */
public final class Calibrator implements AutoCloseable {

    private static final int FOLDS = 4;

    /** How many of the answerable questions are to be answered. */
    private static final double ANSWERED = 0.97;

    /** Told plainly from here on: held back, answers said to be as sure as .55 are right in .79, so this is modest. */
    private static final double PLAIN = 0.4;

    private final Lessons preparing = new Lessons();
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * What is asked about an article.
     *
     * @param own questions with their answers' places in the article's text
     * @param strange questions on other matters
     */
    public record Questions(Map<String, Span> own, List<String> strange) {}

    /**
     * How the learned ranking does on articles held back.
     *
     * @param firstHits how often the best sentence answers, 0 to 1
     * @param thirdHits how often one of the best three does
     * @param removedArea under the ROC curve of the confidence, against the same questions with the answering
     *     paragraph left out
     * @param refused how many strange questions are refused when 97 % of the others are answered
     */
    public record Result(double firstHits, double thirdHits, double removedArea, double refused) {}

    /** @param topic the same number for translations of one article, which are held back together */
    public void add(int topic, Article article, Questions questions) {
        lessons.addAll(preparing.of(topic, article, questions));
    }

    /**
     * Learns from all articles and writes {@code withVectors.json} and {@code reader.bin}, or {@code termsOnly.json}.
     *
     * @return the figures of {@value #FOLDS}-fold cross-validation over articles
     */
    public Result learn(Path folder) throws IOException {
        boolean dense = !lessons.get(0).tokens().isEmpty();
        HeldBack held = new HeldBack();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            Learned learned = Learned.from(
                    lessons.stream()
                            .filter(lesson -> lesson.topic() % FOLDS != f)
                            .toList(),
                    dense);
            lessons.stream().filter(lesson -> lesson.topic() % FOLDS == f).forEach(l -> held.add(l, learned));
        }
        Learned all = Learned.from(lessons, dense);
        Files.writeString(
                folder.resolve(dense ? "withVectors.json" : "termsOnly.json"), all.json(held.threshold(ANSWERED)));
        if (dense) {
            all.writeReader(folder.resolve("reader.bin"));
        }
        return held.result(ANSWERED);
    }

    /** What a course of lessons came to. */
    private record Learned(RankingCourse ranking, int size, double[] confidence, double[] topic) {

        static Learned from(List<Lesson> lessons, boolean dense) {
            RankingCourse ranking = new RankingCourse(dense).learn(lessons);
            int size = dense ? Feature.ALL : Feature.LEXICAL;
            List<ConfidenceCourse.Case> right = new ArrayList<>();
            List<ConfidenceCourse.Case> onTopic = new ArrayList<>();
            for (Lesson lesson : lessons) {
                double[] scores = ranking.scores(lesson);
                right.add(ConfidenceCourse.Case.of(lesson, scores, size, false, false));
                onTopic.add(ConfidenceCourse.Case.of(lesson, scores, size, false, lesson.isOwn()));
                if (lesson.isOwn()) {
                    right.add(ConfidenceCourse.Case.of(lesson, scores, size, true, false));
                }
            }
            return new Learned(ranking, size, ConfidenceCourse.learn(right), ConfidenceCourse.learn(onTopic));
        }

        String json(double stated) throws IOException {
            ObjectNode root = new ObjectMapper().createObjectNode();
            float[] weights = ranking.weights();
            put(
                    root.putObject("ranking"),
                    IntStream.range(0, size).mapToDouble(f -> weights[f]).toArray());
            put(root.putObject("evidence"), confidence);
            root.put("share", confidence[size])
                    .put("bias", confidence[size + 1])
                    .put("plain", PLAIN);
            put(root.putObject("topic"), topic);
            root.put("topicShare", topic[size])
                    .put("topicBias", topic[size + 1])
                    .put("stated", stated);
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        }

        private void put(ObjectNode node, double[] weights) {
            for (int f = 0; f < size; f++) {
                node.put(Feature.values()[f].name(), Math.round(weights[f] * 1e5) / 1e5);
            }
        }

        void writeReader(Path file) throws IOException {
            Reader reader = ranking.reader();
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
                out.writeInt(reader.rank());
                for (float[] part :
                        List.of(reader.bias(), reader.out(), reader.fromMean(), reader.fromWord(), reader.features())) {
                    for (float value : part) {
                        out.writeFloat(value);
                    }
                }
            }
        }
    }

    /** The figures of lessons that were not learned from. */
    private static final class HeldBack {

        private int first;
        private int third;
        private final List<Double> own = new ArrayList<>();
        private final List<Double> removed = new ArrayList<>();
        private final List<Double> ownTopic = new ArrayList<>();
        private final List<Double> strangeTopic = new ArrayList<>();

        void add(Lesson lesson, Learned learned) {
            double[] scores = learned.ranking().scores(lesson);
            ConfidenceCourse.Case whole = ConfidenceCourse.Case.of(lesson, scores, learned.size(), false, false);
            double topic = ConfidenceCourse.probability(learned.topic(), whole);
            if (!lesson.isOwn()) {
                strangeTopic.add(topic);
                return;
            }
            int rank = lesson.rank(scores);
            first += rank == 1 ? 1 : 0;
            third += rank >= 1 && rank <= 3 ? 1 : 0;
            ownTopic.add(topic);
            own.add(ConfidenceCourse.probability(learned.confidence(), whole));
            ConfidenceCourse.Case without = ConfidenceCourse.Case.of(lesson, scores, learned.size(), true, false);
            removed.add(ConfidenceCourse.probability(learned.confidence(), without));
        }

        double threshold(double answered) {
            List<Double> sorted = new ArrayList<>(ownTopic);
            Collections.sort(sorted);
            return sorted.get((int) ((1 - answered) * sorted.size()));
        }

        Result result(double answered) {
            double threshold = threshold(answered);
            double refused = strangeTopic.stream().filter(t -> t < threshold).count() / (double) strangeTopic.size();
            return new Result(first / (double) own.size(), third / (double) own.size(), area(own, removed), refused);
        }

        /** How often a value of one list is above one of the other. */
        private static double area(List<Double> above, List<Double> below) {
            List<Double> sorted = new ArrayList<>(below);
            Collections.sort(sorted);
            double sum = 0;
            for (double value : above) {
                int at = Collections.binarySearch(sorted, value);
                sum += at < 0 ? -at - 1 : at;
            }
            return sum / above.size() / below.size();
        }
    }

    @Override
    public void close() {
        preparing.close();
    }
}

package dev.footnote.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Learns the search's weights and thresholds from articles with known answers, and tells how well they do on articles
 * that they were not learned from. Collect the articles of one language group, then {@link #learn}.
 */
public final class Calibrator implements AutoCloseable {

    private static final int FOLDS = 4;

    /** How many of the answerable questions are to be answered. */
    private static final double ANSWERED = 0.985;

    /** The same where there are only terms to tell strange questions by. */
    private static final double ANSWERED_BY_TERMS = 0.97;

    /**
     * How many answerable questions are answered with one sentence. The others get up to three; the median answer then
     * cites just under 250 characters.
     */
    private static final double ALONE = 0.63;

    /** The same by terms: more sentences share the belief there, and they are longer in most of those languages. */
    private static final double ALONE_BY_TERMS = 0.76;

    /** Told plainly from here on: held back, answers said to be as sure as .55 are right in .79, so this is modest. */
    private static final double PLAIN = 0.4;

    private final Lessons preparing;
    private final List<Lesson> lessons = new ArrayList<>();

    /** @param termsOnly whether to learn for languages that the embedding model does not know, whatever it knows */
    public Calibrator(boolean termsOnly) {
        preparing = new Lessons(termsOnly);
    }

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
     * @param refused how many strange questions are refused when so many of the others are answered as the threshold is set for
     */
    public record Result(double firstHits, double thirdHits, double removedArea, double refused) {}

    /** @param topic the same number for versions of one article, which are held back together */
    public void add(int topic, Article article, Questions questions) {
        lessons.addAll(preparing.of(topic, article, questions));
    }

    /**
     * Learns from all articles and writes {@code withVectors.json}, {@code withVectors.trees} and {@code reader.bin}, or
     * {@code termsOnly.json} and {@code termsOnly.trees}.
     *
     * @return the figures of {@value #FOLDS}-fold cross-validation over articles
     */
    public Result learn(Path folder) throws IOException {
        boolean dense = !lessons.get(0).tokens().isEmpty();
        List<Lesson> read = lessons;
        if (dense) {
            writeReader(new RankingCourse().learn(lessons).reader(), folder.resolve("reader.bin"));
            read = readByOthers();
        }
        List<Scored> scored = scoredByOthers(read);
        HeldBack held = new HeldBack();
        for (int fold = 0; fold < FOLDS; fold++) {
            Confidence confidence = Confidence.from(others(scored, fold), dense);
            members(scored, fold).forEach(one -> held.add(one, confidence));
        }
        String name = dense ? "withVectors" : "termsOnly";
        try (DataOutputStream out = writing(folder.resolve(name + ".trees"))) {
            ranking(read).trees().writeTo(out);
        }
        double answered = dense ? ANSWERED : ANSWERED_BY_TERMS;
        Files.writeString(
                folder.resolve(name + ".json"),
                Confidence.from(scored, dense)
                        .json(held.sure(dense ? ALONE : ALONE_BY_TERMS), held.threshold(answered)));
        return held.result(answered);
    }

    /** A lesson with its candidates' scores by a ranking that was not learned from it. */
    private record Scored(Lesson lesson, double[] scores) {}

    private static List<Scored> others(List<Scored> scored, int fold) {
        return scored.stream()
                .filter(one -> one.lesson().topic() % FOLDS != fold)
                .toList();
    }

    private static List<Scored> members(List<Scored> scored, int fold) {
        return scored.stream()
                .filter(one -> one.lesson().topic() % FOLDS == fold)
                .toList();
    }

    /**
     * The lessons with the reader's feature as a reader gives it that was not learned from them: what learns from that
     * feature would trust it too much otherwise.
     */
    private List<Lesson> readByOthers() {
        List<Lesson> read = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            RankingCourse course = new RankingCourse()
                    .learn(lessons.stream()
                            .filter(lesson -> lesson.topic() % FOLDS != f)
                            .toList());
            for (Lesson lesson : lessons) {
                if (lesson.topic() % FOLDS == f) {
                    course.scores(lesson);
                    read.add(lesson.with(
                            Arrays.stream(lesson.features()).map(float[]::clone).toArray(float[][]::new)));
                }
            }
        }
        return read;
    }

    private static List<Scored> scoredByOthers(List<Lesson> lessons) {
        List<Scored> scored = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            Ranking ranking = ranking(lessons.stream()
                    .filter(lesson -> lesson.topic() % FOLDS != f)
                    .toList());
            lessons.stream()
                    .filter(lesson -> lesson.topic() % FOLDS == f)
                    .map(lesson ->
                            new Scored(lesson, ranking.scores(lesson.question(), Arrays.asList(lesson.features()))))
                    .forEach(scored::add);
        }
        return scored;
    }

    private static Ranking ranking(List<Lesson> lessons) {
        List<TreeCourse.Case> cases = lessons.stream()
                .map(lesson -> new TreeCourse.Case(
                        TreeInputs.of(QuestionKind.of(lesson.question()), Arrays.asList(lesson.features())),
                        lesson.right()))
                .toList();
        return new Ranking(TreeCourse.learn(cases, TreeSettings.STANDARD));
    }

    /** Both beliefs: that the best sentence answers, and that the article is on the matter. */
    private record Confidence(int size, Belief answers, Belief topic) {

        static Confidence from(List<Scored> scored, boolean dense) {
            int size = dense ? Feature.ALL : Feature.LEXICAL;
            List<ConfidenceCourse.Case> answers = new ArrayList<>();
            List<ConfidenceCourse.Case> onTopic = new ArrayList<>();
            for (Scored one : scored) {
                Lesson lesson = one.lesson();
                answers.add(ConfidenceCourse.Case.answering(lesson, one.scores(), size));
                onTopic.add(ConfidenceCourse.Case.onTopic(lesson, one.scores(), size));
                if (lesson.isOwn()) {
                    answers.add(ConfidenceCourse.Case.removed(lesson, one.scores(), size));
                }
            }
            return new Confidence(size, ConfidenceCourse.learn(answers), ConfidenceCourse.learn(onTopic));
        }

        String json(double sure, double stated) throws IOException {
            ObjectNode root = new ObjectMapper().createObjectNode();
            root.put("sure", sure);
            put(root.putObject("answers"), answers.weights());
            root.put("plain", PLAIN);
            put(root.putObject("topic"), topic.weights());
            root.put("stated", stated);
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        }

        private void put(ObjectNode node, double[] weights) {
            ObjectNode best = node.putObject("best");
            ObjectNode mean = node.putObject("mean");
            for (int f = 0; f < size; f++) {
                String feature = Feature.values()[f].name();
                best.put(feature, Math.round(weights[f] * 1e5) / 1e5);
                mean.put(feature, Math.round(weights[size + 1 + f] * 1e5) / 1e5);
            }
            node.put("share", weights[size]).put("bias", weights[2 * size + 1]);
        }
    }

    private static DataOutputStream writing(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    private static void writeReader(Reader reader, Path file) throws IOException {
        try (DataOutputStream out = writing(file)) {
            out.writeInt(reader.rank());
            for (float[] part :
                    List.of(reader.bias(), reader.out(), reader.fromMean(), reader.fromWord(), reader.features())) {
                for (float value : part) {
                    out.writeFloat(value);
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
        private final List<Double> shares = new ArrayList<>();
        private final List<Double> ownTopic = new ArrayList<>();
        private final List<Double> strangeTopic = new ArrayList<>();

        void add(Scored one, Confidence confidence) {
            Lesson lesson = one.lesson();
            double[] scores = one.scores();
            int size = confidence.size();
            float[] whole = ConfidenceCourse.Case.onTopic(lesson, scores, size).inputs();
            double topic = confidence.topic().probability(whole);
            if (!lesson.isOwn()) {
                strangeTopic.add(topic);
                return;
            }
            int rank = lesson.rank(scores);
            first += rank == 1 ? 1 : 0;
            third += rank >= 1 && rank <= 3 ? 1 : 0;
            ownTopic.add(topic);
            shares.add((double) whole[size]);
            own.add(confidence.answers().probability(whole));
            float[] without =
                    ConfidenceCourse.Case.removed(lesson, scores, size).inputs();
            removed.add(confidence.answers().probability(without));
        }

        /** The share that so many of the best sentences reach. */
        double sure(double alone) {
            return reachedBy(alone, shares);
        }

        /** The belief that so many of the answerable questions reach. */
        double threshold(double answered) {
            return reachedBy(answered, ownTopic);
        }

        private static double reachedBy(double part, List<Double> values) {
            List<Double> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            return sorted.get((int) ((1 - part) * sorted.size()));
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

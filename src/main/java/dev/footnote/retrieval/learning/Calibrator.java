package dev.footnote.retrieval.learning;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.ranking.Calibration;
import dev.footnote.retrieval.ranking.Reader;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Learns the search's weights and thresholds from articles with known answers, and tells how well they do on articles
 * that they were not learned from. Collect the articles of one language group, then {@link #learn}.
 */
public final class Calibrator implements AutoCloseable {

    /** How many of the answerable questions are to be answered. */
    private static final double ANSWERED = 0.98;

    /** The same where there are only terms to tell strange questions by. */
    private static final double ANSWERED_BY_TERMS = 0.97;

    /**
     * How many answerable questions are answered with one sentence. The others get up to three; the median answer then
     * cites just under 250 characters.
     */
    private static final double ALONE = 0.63;

    /** The same in the multilingual model's languages, in most of which sentences are longer. */
    private static final double ALONE_IN_OTHERS = 0.72;

    /** The same by terms, where more sentences share the belief. */
    private static final double ALONE_BY_TERMS = 0.76;

    /** Told plainly from here on: held back, answers said to be as sure as .55 are right in .79, so this is modest. */
    private static final double PLAIN = 0.4;

    private final Calibration.Group group;
    private final Lessons preparing;
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * @param group whose weights are learned
     * @param encoders in turn for the topics, none of which its encoder was tuned on: what learns from its vectors would
     *     trust them too much otherwise; none for terms alone
     */
    public Calibrator(Calibration.Group group, List<Encoder> encoders) {
        this.group = group;
        preparing = new Lessons(encoders);
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
     * Learns from all articles and writes the group's files.
     *
     * @return the figures of {@value CrossFit#FOLDS}-fold cross-validation over articles
     */
    public Result learn(Path folder) throws IOException {
        boolean dense = group != Calibration.Group.TERMS_ONLY;
        if (dense) {
            writeReader(new RankingCourse().learn(lessons).reader(), folder.resolve(group.reader()));
        }
        List<Lesson> read = CrossFit.read(lessons);
        List<Scored> scored = CrossFit.scored(read);
        HeldBack held = new HeldBack();
        for (int fold = 0; fold < CrossFit.FOLDS; fold++) {
            int f = fold;
            Map<Boolean, List<Scored>> parts =
                    scored.stream().collect(Collectors.partitioningBy(one -> CrossFit.isIn(f, one.lesson())));
            Confidence confidence = Confidence.from(parts.get(false), dense);
            parts.get(true).forEach(one -> held.add(one, confidence));
        }
        try (DataOutputStream out = writing(folder.resolve(group.trees()))) {
            CrossFit.ranking(read).trees().writeTo(out);
        }
        double answered = dense ? ANSWERED : ANSWERED_BY_TERMS;
        Files.writeString(
                folder.resolve(group.json()),
                Confidence.from(scored, dense).json(held.sure(alone()), PLAIN, held.threshold(answered)));
        return held.result(answered);
    }

    private double alone() {
        return switch (group) {
            case ENGLISH -> ALONE;
            case MULTILINGUAL -> ALONE_IN_OTHERS;
            case TERMS_ONLY -> ALONE_BY_TERMS;
        };
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

    @Override
    public void close() {
        preparing.close();
    }
}

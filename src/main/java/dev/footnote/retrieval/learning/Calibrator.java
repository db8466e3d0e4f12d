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

    /**
     * What thresholds are set for.
     *
     * @param answered how many of the answerable questions are to be answered
     * @param alone how many are answered with one sentence, the others with up to three; the median answer then cites about
     *     250 characters or fewer
     * @param plain the confidence from which on an answer is told plainly; held back, answers said to be as sure as .55 are
     *     right in .79, so .4 is modest
     */
    private record Aims(double answered, double alone, double plain) {

        static Aims of(Calibration.Group group) {
            return switch (group) {
                case ENGLISH -> new Aims(0.98, 0.63, 0.4);
                case MULTILINGUAL -> new Aims(0.98, 0.72, 0.4); // most of its languages have longer sentences
                case ACROSS -> new Aims(0.93, 0.72, 0.7); // strange questions are harder to tell
                case TERMS_ONLY -> new Aims(0.97, 0.76, 0.4); // more sentences share the belief
            };
        }
    }

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
        preparing = new Lessons(group, encoders);
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
        Aims aims = Aims.of(group);
        double stated = held.threshold(aims.answered());
        Files.writeString(
                folder.resolve(group.json()),
                Confidence.from(scored, dense).json(held.sure(aims.alone()), aims.plain(), stated));
        return held.result(aims.answered());
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

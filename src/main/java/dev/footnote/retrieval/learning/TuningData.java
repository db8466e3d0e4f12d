package dev.footnote.retrieval.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.ranking.Calibration;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Articles with questions as {@code src/tuning} reads them to tune an embedding model, a line of JSON each. With
 * every candidate comes the score of trees that know the model as it was, or terms alone, and not the article: tuning is
 * to add what these lack.
 */
public final class TuningData implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Lessons preparing;
    private final List<Taught> taught = new ArrayList<>();

    /** An article and its lessons. */
    private record Taught(int topic, Article article, List<Lesson> lessons) {}

    /** A line. */
    private record Line(int topic, String title, List<String> sentences, List<Asked> questions) {}

    /** A question with the numbers of the candidates, whether each is right, and its score. */
    private record Asked(String text, int[] candidates, boolean[] right, double[] scores) {}

    /**
     * @param group whose model is tuned
     * @param encoders the model as it was; none for a model whose vectors are of no use before tuning
     */
    public TuningData(Calibration.Group group, List<Encoder> encoders) {
        preparing = new Lessons(group, encoders);
    }

    /** @param topic the same number for versions of one article, which are held back together */
    public void add(int topic, Article article, Calibrator.Questions questions) {
        taught.add(new Taught(
                topic, article, preparing.of(topic, article, new Calibrator.Questions(questions.own(), List.of()))));
    }

    /** Writes all articles, fold after fold, with those of their questions that a candidate answers. */
    public void write(Path file) throws IOException {
        List<Taught> byFold = taught.stream()
                .sorted(Comparator.comparingInt(one -> CrossFit.fold(one.topic())))
                .toList();
        Iterator<Scored> scored = CrossFit.scored(CrossFit.read(
                        byFold.stream().flatMap(one -> one.lessons().stream()).toList()))
                .iterator();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Taught one : byFold) {
                out.write(MAPPER.writeValueAsString(line(one, scored)) + "\n");
            }
        }
    }

    private static Line line(Taught one, Iterator<Scored> scored) {
        List<Asked> questions = one.lessons().stream()
                .map(same -> scored.next())
                .filter(each -> each.lesson().isAnswerable())
                .map(each -> new Asked(
                        each.lesson().question(),
                        each.lesson().candidates(),
                        each.lesson().right(),
                        each.scores()))
                .toList();
        return new Line(
                one.topic(),
                one.article().metadata().title(),
                one.article().sentences().stream().map(Sentence::text).toList(),
                questions);
    }

    @Override
    public void close() {
        preparing.close();
    }
}

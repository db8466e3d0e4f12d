package dev.footnote.eval;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.config.ConfigException;
import dev.footnote.eval.Evaluation.ArticleSource;
import dev.footnote.retrieval.encode.E5Encoder;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.EncodingException;
import dev.footnote.retrieval.encode.MultilingualEncoder;
import dev.footnote.retrieval.learning.Calibrator;
import dev.footnote.retrieval.learning.TuningData;
import dev.footnote.retrieval.ranking.Calibration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Learns the search's weights and thresholds again from sets of one language group. */
public final class Learning {

    /** The most questions of an article that count, but for English: the measuring sets' short articles have some 25. */
    private static final int MOST = 60;

    private final ArticleSource articles;

    public Learning(ArticleSource articles) {
        this.articles = articles;
    }

    /**
     * Learns from all articles of the sets; those of one title, such as translations, are held back together.
     *
     * @param group whose weights are learned
     * @param tuned what the embedding model was tuned to, in turn for the articles by their number, none of which it
     *     was tuned on: weights for the English model, whole models for the multilingual one, none for terms alone
     * @param progress is told each article's title when it is read
     */
    public Calibrator.Result run(
            Calibration.Group group, List<QuestionSet> sets, Path folder, List<Path> tuned, Consumer<String> progress)
            throws Exception {
        List<Encoder> encoders = new ArrayList<>();
        for (Path weights : tuned) {
            encoders.add(encoder(group, weights));
        }
        try (Calibrator calibrator = new Calibrator(group, encoders)) {
            each(wanted(group, sets), progress, calibrator::add);
            return calibrator.learn(folder);
        }
    }

    private static List<QuestionSet> wanted(Calibration.Group group, List<QuestionSet> sets) {
        return group == Calibration.Group.ENGLISH
                ? sets
                : sets.stream().map(set -> set.thinned(MOST)).toList();
    }

    private static Encoder encoder(Calibration.Group group, Path tuned) throws IOException {
        try {
            return group == Calibration.Group.ENGLISH
                    ? new E5Encoder(Files.newInputStream(tuned))
                    : new MultilingualEncoder(mapped(tuned));
        } catch (UncheckedIOException e) {
            throw refused(
                    tuned, "weights for the packaged model (" + e.getCause().getMessage() + ")", "tune.py");
        } catch (EncodingException e) {
            throw refused(tuned, "model in ONNX", "multilingual.py");
        }
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static ConfigException refused(Path tuned, String lacking, String writer) {
        return new ConfigException(
                "--tuned=" + tuned, "holds no " + lacking, "name a file that src/tuning/" + writer + " has written");
    }

    /** Writes what the embedding model is tuned on; articles have the same numbers as in {@link #run}. */
    public void writeTuningData(Calibration.Group group, List<QuestionSet> sets, Path file, Consumer<String> progress)
            throws Exception {
        List<Encoder> untuned = group == Calibration.Group.ENGLISH ? List.of(E5Encoder.untuned()) : List.of();
        try (TuningData data = new TuningData(group, untuned)) {
            each(wanted(group, sets), progress, data::add);
            data.write(file);
        }
    }

    /** What is done with each article. */
    private interface Learner {
        void take(int number, Article article, Calibrator.Questions questions);
    }

    private void each(List<QuestionSet> sets, Consumer<String> progress, Learner learner) throws Exception {
        Map<String, Integer> numbers = new HashMap<>();
        for (QuestionSet set : sets) {
            for (QuestionSet.Topic topic : set.topics()) {
                int number = numbers.computeIfAbsent(topic.title(), title -> numbers.size());
                Article article = articles.read(topic.markdown());
                learner.take(number, article, questions(set, topic, article));
                progress.accept(topic.title());
            }
        }
    }

    private static Calibrator.Questions questions(QuestionSet set, QuestionSet.Topic topic, Article article) {
        Map<String, Span> own = new LinkedHashMap<>();
        for (QuestionSet.Asked asked : topic.questions()) {
            Squeezed paragraph = Squeezed.of(topic.paragraphs().get(asked.paragraph()));
            int place = article.text().indexOf(paragraph.text().strip());
            if (place >= 0) {
                int lead = paragraph.text().length()
                        - paragraph.text().stripLeading().length();
                Span answer = new Span(paragraph.at(asked.start()), paragraph.at(asked.end()));
                own.put(asked.question(), answer.shift(place - lead));
            }
        }
        return new Calibrator.Questions(own, set.strangers(topic));
    }
}

package dev.footnote.eval;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.config.ConfigException;
import dev.footnote.eval.Evaluation.ArticleSource;
import dev.footnote.retrieval.encode.E5Encoder;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.learning.Calibrator;
import dev.footnote.retrieval.learning.TuningData;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Questions of an article from which terms alone are learned: the measuring sets' short articles have some 25. */
    private static final int MOST = 60;

    private final ArticleSource articles;

    public Learning(ArticleSource articles) {
        this.articles = articles;
    }

    /**
     * Learns from all articles of the sets; those of one title, such as translations, are held back together.
     *
     * @param tuned the embedding model's tuned weights, in turn for the articles by their number, none of which the
     *     weights learned from; none to learn for languages that the embedding model does not know
     * @param progress is told each article's title when it is read
     */
    public Calibrator.Result run(List<QuestionSet> sets, Path folder, List<Path> tuned, Consumer<String> progress)
            throws Exception {
        List<Encoder> encoders = new ArrayList<>();
        for (Path weights : tuned) {
            encoders.add(encoder(weights));
        }
        try (Calibrator calibrator = new Calibrator(encoders)) {
            List<QuestionSet> thinned =
                    sets.stream().map(set -> set.thinned(MOST)).toList();
            each(encoders.isEmpty() ? thinned : sets, progress, calibrator::add);
            return calibrator.learn(folder);
        }
    }

    private static Encoder encoder(Path weights) throws IOException {
        try {
            return new E5Encoder(Files.newInputStream(weights));
        } catch (UncheckedIOException e) {
            throw new ConfigException(
                    "--tuned=" + weights,
                    "holds no weights for the packaged model (" + e.getCause().getMessage() + ")",
                    "name a file that src/tuning/tune.py has written");
        }
    }

    /** Writes what the embedding model is tuned on; articles have the same numbers as in {@link #run}. */
    public void writeTuningData(List<QuestionSet> sets, Path file, Consumer<String> progress) throws Exception {
        try (TuningData data = new TuningData()) {
            each(sets, progress, data::add);
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

package dev.footnote.retrieval.learning;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.retrieval.PackagedSearch;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.Products;
import dev.footnote.retrieval.encode.TokenTable;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Indexer;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.index.Waiting;
import dev.footnote.retrieval.ranking.Calibration;
import dev.footnote.retrieval.ranking.Evaluator;
import dev.footnote.retrieval.ranking.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prepares the questions of many articles for learning. */
final class Lessons implements AutoCloseable {

    private final ExecutorService cores =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Calibration.Group group;
    private final List<CompletableFuture<Encoder>> encoders;
    private final Products products = new Products();

    /**
     * @param group whose first look finds the candidates
     * @param encoders in turn for the topics, none of which its encoder was tuned on;
     *     none to learn from terms alone
     */
    Lessons(Calibration.Group group, List<Encoder> encoders) {
        this.group = group;
        this.encoders =
                encoders.stream().map(CompletableFuture::completedFuture).toList();
    }

    /** The lessons of an article, its own questions' and then strange ones'. */
    List<Lesson> of(int topic, Article article, Calibrator.Questions questions) {
        Future<Encoder> encoder = encoders.isEmpty() ? null : encoders.get(topic % encoders.size());
        ArticleIndex index = new Indexer(encoder, cores).index(article, done -> {});
        Map<Integer, float[][]> vectors = new ConcurrentHashMap<>();
        IntFunction<float[][]> shared = i -> vectors.computeIfAbsent(i, s -> vectors(index, s));
        List<Future<Lesson>> tasks = new ArrayList<>();
        questions
                .own()
                .forEach((question, answer) -> tasks.add(
                        cores.submit(() -> lesson(topic, index, asked(index, question, encoder), shared, answer))));
        questions
                .strange()
                .forEach(question -> tasks.add(
                        cores.submit(() -> lesson(topic, index, asked(index, question, encoder), shared, null))));
        return tasks.stream().map(Waiting::on).toList();
    }

    private Lesson lesson(
            int topic, ArticleIndex index, Question question, IntFunction<float[][]> vectors, @Nullable Span answer) {
        Evaluator evaluator = new Evaluator(index, question, Reader.UNTAUGHT, products);
        double[] scores = group == Calibration.Group.ACROSS ? evaluator.matched() : firstLook(index, question);
        return Lesson.of(topic, index, best(index.article().sentences(), scores), question, evaluator, vectors, answer);
    }

    private static double[] firstLook(ArticleIndex index, Question question) {
        double[] lexical = Standard.scores(index.terms().scores(question));
        double[] dense = index.vectors() == null
                ? new double[lexical.length]
                : Standard.scores(index.vectors().scores(question.encoded().vector()));
        return IntStream.range(0, lexical.length)
                .mapToDouble(i -> PackagedSearch.DENSE_AND_LEXICAL.get(0) * dense[i]
                        + PackagedSearch.DENSE_AND_LEXICAL.get(1) * lexical[i])
                .toArray();
    }

    /** At most {@link PackagedSearch#KEPT} sentences, the best first. */
    private static List<Sentence> best(List<Sentence> sentences, double[] scores) {
        return sentences.stream()
                .sorted(Comparator.comparingDouble(sentence -> -scores[sentence.index()]))
                .limit(PackagedSearch.KEPT)
                .toList();
    }

    private static Question asked(ArticleIndex index, String text, @Nullable Future<Encoder> encoder) {
        return new Question(text, index.terms().terms(), encoder);
    }

    private static float[][] vectors(ArticleIndex index, int sentence) {
        TokenTable table = Objects.requireNonNull(index.vectors()).tokens();
        return IntStream.range(table.start(sentence), table.start(sentence + 1))
                .mapToObj(table::vector)
                .toArray(float[][]::new);
    }

    @Override
    public void close() {
        cores.shutdownNow();
        encoders.forEach(encoder -> encoder.join().close());
        products.close();
    }
}

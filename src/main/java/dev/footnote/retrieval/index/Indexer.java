package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.TokenRows;
import dev.footnote.retrieval.encode.TokenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles searchable, one task a sentence, on all cores.
 *
 * @param encoder of the article's language; {@code null} to make it searchable by terms alone
 */
public record Indexer(@Nullable Future<Encoder> encoder, ExecutorService cores) {

    /** @param progress is told how many sentences are done, after each, from any thread */
    public ArticleIndex index(Article article, IntConsumer progress) {
        Future<TermIndex> terms = cores.submit(() -> TermIndex.of(article));
        if (encoder == null || article.sentences().isEmpty()) {
            return new ArticleIndex(article, Waiting.on(terms), null);
        }
        Encoder model = Waiting.on(encoder);
        Sections sections = new Sections(article);
        String title = article.metadata().title();
        List<Future<List<float[]>>> headings = new ArrayList<>();
        headings.add(cores.submit(() -> tokens(model.passage("", title))));
        for (String path : sections.paths()) {
            headings.add(cores.submit(() -> tokens(model.passage(title, path))));
        }
        AtomicInteger done = new AtomicInteger();
        List<Future<Encoded>> tasks = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            tasks.add(cores.submit(() -> {
                String section = sections.path(sentence.paragraph());
                String heading = section.isEmpty() ? title : Encoder.beforeText(title) + section;
                EncodedText encoded = model.passage(heading, sentence.text());
                progress.accept(done.incrementAndGet());
                return new Encoded(encoded.vector(), TokenRows.of(encoded.tokens()));
            }));
        }
        List<Encoded> encoded = all(tasks);
        VectorIndex vectors = new VectorIndex(
                article,
                all(headings),
                encoded.stream().map(Encoded::vector).toList(),
                new TokenTable(encoded.stream().map(Encoded::tokens).toList()));
        return new ArticleIndex(article, Waiting.on(terms), vectors);
    }

    /** A sentence as it waits for the others, its tokens made small at once: a book's would not fit otherwise. */
    private record Encoded(float[] vector, TokenRows tokens) {}

    private static List<float[]> tokens(EncodedText text) {
        return text.tokens().stream().map(EncodedText.Token::vector).toList();
    }

    /** The results; when the wait is given up, so is the work that has not begun. */
    private static <T> List<T> all(List<Future<T>> tasks) {
        try {
            return tasks.stream().map(Waiting::on).toList();
        } catch (RuntimeException e) {
            tasks.forEach(task -> task.cancel(false));
            throw e;
        }
    }
}

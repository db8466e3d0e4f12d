package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
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
        Future<EncodedText> title =
                cores.submit(() -> model.passage("", article.metadata().title()));
        AtomicInteger done = new AtomicInteger();
        List<Future<Encoded>> tasks = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            tasks.add(cores.submit(() -> {
                EncodedText encoded = model.passage(article.metadata().title(), sentence.text());
                progress.accept(done.incrementAndGet());
                return new Encoded(encoded.vector(), TokenRows.of(encoded.tokens()));
            }));
        }
        List<Encoded> encoded = all(tasks);
        VectorIndex vectors = new VectorIndex(
                article,
                Waiting.on(title).tokens().stream()
                        .map(EncodedText.Token::vector)
                        .toList(),
                encoded.stream().map(Encoded::vector).toList(),
                new TokenTable(encoded.stream().map(Encoded::tokens).toList()));
        return new ArticleIndex(article, Waiting.on(terms), vectors);
    }

    /** A sentence as it waits for the others, its tokens made small at once: a book's would not fit otherwise. */
    private record Encoded(float[] vector, TokenRows tokens) {}

    /** The results; when the wait is given up, so is the work that has not begun. */
    private static List<Encoded> all(List<Future<Encoded>> tasks) {
        try {
            return tasks.stream().map(Waiting::on).toList();
        } catch (RuntimeException e) {
            tasks.forEach(task -> task.cancel(false));
            throw e;
        }
    }
}

package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.index.Waiting;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Times the embedding model alone, the floor of what searching and indexing can take. */
public final class BareModel {

    private static final double NANOS_A_MILLI = 1e6;

    private final Encoder encoder;
    private final ExecutorService cores;

    BareModel(Encoder encoder, ExecutorService cores) {
        this.encoder = encoder;
        this.cores = cores;
    }

    /** Milliseconds for a question. */
    public double millis(String question) {
        long began = System.nanoTime();
        encoder.question(question);
        return (System.nanoTime() - began) / NANOS_A_MILLI;
    }

    /** Milliseconds for an article's sentences, on all cores. */
    public double millis(Article article) {
        String title = article.metadata().title();
        long began = System.nanoTime();
        List<Future<float[]>> tasks = article.sentences().stream()
                .map(sentence -> cores.submit(
                        () -> encoder.passage(title, sentence.text()).vector()))
                .toList();
        tasks.forEach(Waiting::on);
        return (System.nanoTime() - began) / NANOS_A_MILLI;
    }
}

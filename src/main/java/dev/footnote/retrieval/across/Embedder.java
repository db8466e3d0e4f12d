package dev.footnote.retrieval.across;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the second embedding model within bounds: passing faults (429, 5xx, a broken connection) are tried again with
 * back-off, a time-out is not, and after repeated failures it is left alone for a while. What comes back is checked:
 * as many vectors as texts, of one size, none empty. Safe for use by many threads; the calling thread does the waiting.
 */
public final class Embedder {

    /** Sentences in one call. */
    private static final int BATCH = 16;

    /** How much of a sentence is sent, in characters; models read some 500 to 8,000 tokens. */
    private static final int LONGEST = 2_000;

    /** How much longer than a question a batch may take. */
    public static final int BATCH_PATIENCE = 3;

    private static final int RETRIES_OF_QUESTION = 1;
    private static final int RETRIES_OF_BATCH = 4;

    /** Waits between tries, doubled each time. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    /** Failed calls in a row after which the model is left alone. */
    private static final int FAILURES = 3;

    private final EmbeddingModel model;
    private final String id;
    private final Prefixes prefixes;
    private final Duration timeout;
    private final CircuitBreaker<List<float[]>> circuit;

    /**
     * @param id tells the model, and how it is asked, from all others
     * @param timeout for a question
     * @param pause for how long a model that keeps failing is left alone
     */
    public Embedder(EmbeddingModel model, String id, Prefixes prefixes, Duration timeout, Duration pause) {
        this.model = model;
        this.id = id;
        this.prefixes = prefixes;
        this.timeout = timeout;
        circuit = CircuitBreaker.<List<float[]>>builder()
                .withFailureThreshold(FAILURES)
                .withDelay(pause)
                .withSuccessThreshold(1)
                .build();
    }

    /** Tells the vectors of this model, asked in this way, from all others. */
    public String id() {
        return id;
    }

    /** Whether it failed so often that it is not asked for now. */
    public boolean isResting() {
        return circuit.isOpen() && !circuit.getRemainingDelay().isZero();
    }

    /** A question's vector, of length 1; throws {@link EmbedderException}. */
    public float[] question(String text) {
        return embed(List.of(prefixes.query() + cut(text)), timeout, RETRIES_OF_QUESTION)
                .get(0);
    }

    /**
     * The vectors of an article's sentences, each embedded with the title; throws {@link EmbedderException}, and
     * {@link CancellationException} when interrupted.
     *
     * @param done is told how many sentences are embedded, after each batch
     */
    public SentenceVectors sentences(Article article, IntConsumer done) {
        String before = prefixes.passage() + cut(article.metadata().title()) + ". ";
        List<float[]> vectors = new ArrayList<>();
        List<Sentence> sentences = article.sentences();
        for (int from = 0; from < sentences.size(); from += BATCH) {
            List<String> batch = sentences.subList(from, Math.min(from + BATCH, sentences.size())).stream()
                    .map(sentence -> before + cut(sentence.text()))
                    .toList();
            vectors.addAll(embed(batch, timeout.multipliedBy(BATCH_PATIENCE), RETRIES_OF_BATCH));
            if (vectors.get(0).length != vectors.get(vectors.size() - 1).length) {
                throw new EmbedderException("its vectors changed their size");
            }
            done.accept(vectors.size());
        }
        return new SentenceVectors(vectors);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private List<float[]> embed(List<String> texts, Duration within, int retries) {
        Timeout<List<float[]>> clock =
                Timeout.<List<float[]>>builder(within).withInterrupt().build();
        try {
            return Failsafe.with(circuit, clock, retries(retries)).get(() -> call(texts));
        } catch (TimeoutExceededException e) {
            throw new EmbedderException("it took longer than " + within);
        } catch (CircuitBreakerOpenException e) {
            throw new EmbedderException("it failed " + FAILURES + " times in a row and is left alone for now");
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while embedding");
        } catch (EmbedderException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while embedding");
            }
            throw new EmbedderException(nature(e));
        }
    }

    private List<float[]> call(List<String> texts) {
        List<Embedding> embeddings =
                model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
        if (embeddings == null || embeddings.size() != texts.size()) {
            throw new EmbedderException("it gave another number of vectors than it was given texts");
        }
        List<float[]> vectors =
                embeddings.stream().map(embedding -> unit(embedding.vector())).toList();
        if (vectors.stream().anyMatch(vector -> vector.length != vectors.get(0).length)) {
            throw new EmbedderException("its vectors differ in size");
        }
        return vectors;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float component : vector) {
            square += (double) component * component;
        }
        double length = Math.sqrt(square);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new EmbedderException("it gave a vector without direction");
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static RetryPolicy<List<float[]>> retries(int most) {
        return RetryPolicy.<List<float[]>>builder()
                .withMaxRetries(most)
                .withBackoff(FIRST_WAIT, LONGEST_WAIT)
                .handleIf(Embedder::isPassing)
                .build();
    }

    /** Whether another try may help: not after a time-out, and not when the key or the model's name is wrong. */
    private static boolean isPassing(Throwable failure) {
        return causes(failure).noneMatch(cause -> cause instanceof TimeoutException)
                && causes(failure)
                        .anyMatch(cause -> cause instanceof RetriableException || cause instanceof IOException);
    }

    /** A failure without its message, which may repeat what was sent, the key included. */
    private static String nature(RuntimeException failure) {
        return causes(failure)
                .filter(HttpException.class::isInstance)
                .map(refusal -> "HTTP status " + ((HttpException) refusal).statusCode())
                .findFirst()
                .orElseGet(() -> causes(failure)
                        .map(cause -> cause.getClass().getSimpleName())
                        .distinct()
                        .collect(Collectors.joining(" by ")));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

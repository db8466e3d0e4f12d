package dev.footnote.retrieval.across;

import dev.footnote.article.Article;
import dev.footnote.retrieval.encode.Vectors;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** The vectors that the second model gave for an article's sentences, each of length 1. */
public final class SentenceVectors {

    /** The most components that are believed of a kept one. */
    private static final int MOST_DIMENSIONS = 1 << 16;

    private static final double LEAST_VARIANCE = 1e-9;

    /** How many sentences are compared with each other to learn the model's scale. */
    private static final int COMPARED = 120;

    private final List<float[]> vectors;
    private final double mean;
    private final double deviation;
    private volatile boolean stale;

    /** @param vectors one a sentence, in the article's order, all of one size */
    public SentenceVectors(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
        DoubleSummaryStatistics alike = new DoubleSummaryStatistics();
        double squares = 0;
        int some = Math.min(COMPARED, vectors.size());
        for (int i = 0; i < some; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = Vectors.dot(vectors.get(i), vectors.get(j));
                alike.accept(cosine);
                squares += cosine * cosine;
            }
        }
        mean = alike.getAverage();
        double variance = alike.getCount() == 0 ? 0 : squares / alike.getCount() - mean * mean;
        deviation = variance > LEAST_VARIANCE ? Math.sqrt(variance) : 1;
    }

    /** A cosine as its distance, in standard deviations, from the mean cosine of the article's sentences. */
    public double standard(double cosine) {
        return (cosine - mean) / deviation;
    }

    /** In the article's order. */
    public List<float[]> all() {
        return vectors;
    }

    /** Whether a question's vector can be compared with these: the model may have been changed under its old name. */
    public boolean fits(float[] question) {
        return vectors.isEmpty() || vectors.get(0).length == question.length;
    }

    /** Notes that the model no longer gives such vectors, so that they are made again. */
    public void outdate() {
        stale = true;
    }

    public boolean isStale() {
        return stale;
    }

    /** How many bytes {@link #writeTo} takes. */
    public long bytes() {
        return 2L * Integer.BYTES + (long) vectors.size() * dimensions() * Float.BYTES;
    }

    /** How many there are, how many components each has, and the components as floats. */
    public void writeTo(ByteBuffer to) {
        to.putInt(vectors.size()).putInt(dimensions());
        for (float[] vector : vectors) {
            to.asFloatBuffer().put(vector);
            to.position(to.position() + dimensions() * Float.BYTES);
        }
    }

    /** What {@link #writeTo} wrote for the article; empty if that cannot have been it. */
    public static Optional<SentenceVectors> readFrom(ByteBuffer from, Article article) {
        if (from.remaining() < 2 * Integer.BYTES) {
            return Optional.empty();
        }
        int count = from.getInt();
        int dimensions = from.getInt();
        boolean fits = count == article.sentences().size()
                && dimensions > 0
                && dimensions <= MOST_DIMENSIONS
                && from.remaining() == (long) count * dimensions * Float.BYTES;
        if (!fits) {
            return Optional.empty();
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[dimensions];
            from.asFloatBuffer().get(vector);
            from.position(from.position() + dimensions * Float.BYTES);
            vectors.add(vector);
        }
        return Optional.of(new SentenceVectors(vectors));
    }

    private int dimensions() {
        return vectors.isEmpty() ? 0 : vectors.get(0).length;
    }
}

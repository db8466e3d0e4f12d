package dev.footnote.answer.whole;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.VectorIndex;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much each sentence of an article is like all the others: by its vectors, or by its words where there are none. */
final class Centrality {

    /** What standing first is worth, as writers put what matters there; halved for the second, and so on. */
    private static final double LEAD = 0.2;

    private final @Nullable VectorIndex vectors;
    private final List<Set<String>> words;
    private final double[] values;

    Centrality(ArticleIndex index) {
        vectors = index.vectors();
        List<Sentence> sentences = index.article().sentences();
        words = vectors == null ? sentences.stream().map(Centrality::words).toList() : List.of();
        values = vectors == null ? byWords() : byVectors(vectors.vectors());
        for (int i = 0; i < values.length; i++) {
            values[i] += LEAD / (1 + i);
        }
    }

    /** A sentence's mean likeness to all sentences, about 0 to 1. */
    double of(int sentence) {
        return values[sentence];
    }

    /** How much two sentences are alike, about 0 to 1. */
    double alike(int a, int b) {
        return vectors == null
                ? overlap(words.get(a), words.get(b))
                : dot(vectors.vectors().get(a), vectors.vectors().get(b));
    }

    /** The mean of the products with all vectors is the product with their mean. */
    private static double[] byVectors(List<float[]> vectors) {
        float[] mean = new float[vectors.isEmpty() ? 0 : vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / vectors.size();
            }
        }
        return vectors.stream().mapToDouble(vector -> dot(vector, mean)).toArray();
    }

    private double[] byWords() {
        Map<String, Double> shares = new HashMap<>();
        for (Set<String> of : words) {
            of.forEach(word -> shares.merge(word, 1 / (Math.sqrt(of.size()) * words.size()), Double::sum));
        }
        return words.stream()
                .mapToDouble(of -> of.stream().mapToDouble(shares::get).sum() / Math.sqrt(Math.max(1, of.size())))
                .toArray();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size() / Math.max(1, Math.sqrt((double) a.size() * b.size()));
    }

    private static Set<String> words(Sentence sentence) {
        return new HashSet<>(
                Arrays.asList(sentence.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}

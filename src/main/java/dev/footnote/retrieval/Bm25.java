package dev.footnote.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Robertson's BM25 over a handful of texts, with Lucene's form of the inverse document frequency. */
final class Bm25 {

    /** Term saturation and length normalisation; the README of the measuring sets names these for sentences. */
    private static final double K1 = 0.9;

    private static final double B = 0.4;

    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    Bm25(List<List<String>> documents) {
        lengths = documents.stream().mapToInt(List::size).toArray();
        meanLength =
                Math.max(1, documents.stream().mapToInt(List::size).average().orElse(1));
        for (int i = 0; i < documents.size(); i++) {
            for (String term : documents.get(i)) {
                postings.computeIfAbsent(term, t -> new HashMap<>()).merge(i, 1, Integer::sum);
            }
        }
    }

    /** One score a document, in their order; 0 where no term occurs. */
    double[] scores(Collection<String> distinctTerms) {
        double[] scores = new double[lengths.length];
        for (String term : distinctTerms) {
            double idf = idf(term);
            postings.getOrDefault(term, Map.of()).forEach((i, count) -> {
                double saturation = K1 * (1 - B + B * lengths[i] / meanLength);
                scores[i] += idf * count * (K1 + 1) / (count + saturation);
            });
        }
        return scores;
    }

    /** The scores relative to the terms' summed weights, about 0 to 1. */
    double[] shares(Collection<String> distinctTerms) {
        double possible = distinctTerms.stream().mapToDouble(this::idf).sum();
        double[] scores = scores(distinctTerms);
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= Math.max(possible, 1e-6);
        }
        return scores;
    }

    double idf(String term) {
        int holding = postings.getOrDefault(term, Map.of()).size();
        return Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
    }
}

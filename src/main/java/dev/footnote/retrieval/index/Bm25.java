package dev.footnote.retrieval.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Robertson's BM25 over a handful of texts, with Lucene's form of the inverse document frequency. What a term adds to each
 * text that holds it is worked out beforehand and lies in arrays, term after term: a search only adds.
 */
final class Bm25 {

    /** Term saturation and length normalisation; the README of the measuring sets names these for sentences. */
    private static final double K1 = 0.9;

    private static final double B = 0.4;

    /** A term that no document holds. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> ids = new HashMap<>();
    private final int size;

    /** Each term's first place in the two arrays below and, last, their end. */
    private final int[] starts;

    private final int[] holding;
    private final double[] gains;

    Bm25(Stream<List<String>> documents) {
        IntStream.Builder counts = IntStream.builder();
        LongStream.Builder occurrences = LongStream.builder();
        int[] document = {0};
        documents.forEachOrdered(terms -> {
            counts.add(terms.size());
            for (String term : terms) {
                long id = ids.computeIfAbsent(term, t -> ids.size());
                occurrences.add(id << Integer.SIZE | document[0]);
            }
            document[0]++;
        });
        int[] lengths = counts.build().toArray();
        long[] sorted = occurrences.build().sorted().toArray();
        int pairs = 0;
        for (int i = 0; i < sorted.length; i++) {
            pairs += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        size = lengths.length;
        starts = new int[ids.size() + 1];
        holding = new int[pairs];
        gains = new double[pairs];
        fill(sorted, lengths);
    }

    /** @param sorted for each occurrence of a term its id, then its document */
    private void fill(long[] sorted, int[] lengths) {
        int pair = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            holding[pair] = (int) sorted[from];
            gains[pair] = to - from; // for now the count
            pair++;
            starts[(int) (sorted[from] >> Integer.SIZE) + 1] = pair;
        }
        double meanLength = Math.max(1, IntStream.of(lengths).average().orElse(1));
        for (int id = 0; id < starts.length - 1; id++) {
            double idf = idf(id);
            for (int i = starts[id]; i < starts[id + 1]; i++) {
                double saturation = K1 * (1 - B + B * lengths[holding[i]] / meanLength);
                gains[i] = idf * gains[i] * (K1 + 1) / (gains[i] + saturation);
            }
        }
    }

    /** A term's number, from 0 in the order of first occurrence, or {@link #UNKNOWN}. */
    int id(String term) {
        return ids.getOrDefault(term, UNKNOWN);
    }

    /** One score a document, in their order; 0 where no term occurs. */
    double[] scores(Collection<String> distinctTerms) {
        double[] scores = new double[size];
        for (String term : distinctTerms) {
            int id = id(term);
            int end = id == UNKNOWN ? 0 : starts[id + 1];
            for (int i = id == UNKNOWN ? 0 : starts[id]; i < end; i++) {
                scores[holding[i]] += gains[i];
            }
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
        return idf(id(term));
    }

    private double idf(int id) {
        int with = id == UNKNOWN ? 0 : starts[id + 1] - starts[id];
        return Math.log(1 + (size - with + 0.5) / (with + 0.5));
    }
}

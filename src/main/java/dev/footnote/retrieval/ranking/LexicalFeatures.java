package dev.footnote.retrieval.ranking;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Shingles;
import dev.footnote.retrieval.index.TermIndex;
import java.util.List;
import java.util.stream.DoubleStream;

/** The features that the terms give, for one question on one article. */
public final class LexicalFeatures {

    private static final double BM25_SCALE = 0.25;
    private static final double COVERAGE_SCALE = 4;
    private static final double SHINGLE_SCALE = 8;
    private static final int NEAR = 3;
    private static final int[] NONE = {};

    private final List<Sentence> sentences;
    private final TermIndex index;

    /** The question's terms, in their order and each once, by the index's numbers. */
    private final int[] asked;

    private final int[] distinct;
    private final double[] weights;
    private final List<String> terms;
    private final boolean isNumeric;
    private final double[] bySentence;
    private final double[] byParagraph;
    private final double possible;
    private final double[] shinglesBySentence;
    private final double[] shinglesByParagraph;

    LexicalFeatures(List<Sentence> sentences, TermIndex index, Question question) {
        this.sentences = sentences;
        this.index = index;
        terms = List.copyOf(question.distinct());
        asked = index.ids(question.terms());
        distinct = index.ids(terms);
        weights = terms.stream().mapToDouble(index::weight).toArray();
        possible = Math.max(1e-6, DoubleStream.of(weights).sum());
        isNumeric = AskedKind.isNumeric(question.text());
        bySentence = index.sentenceScores(terms);
        byParagraph = index.paragraphScores(terms);
        List<String> shingles = Shingles.of(question.text()).stream().distinct().toList();
        shinglesBySentence = index.sentenceShingles(shingles);
        shinglesByParagraph = index.paragraphShingles(shingles);
    }

    /** Each sentence's score for the first look. */
    public double[] scores() {
        return index.scores(bySentence, byParagraph);
    }

    /** Writes the features of a sentence into their places. */
    void write(int i, float[] into) {
        boolean previous = i > 0 && sameParagraph(i - 1, i);
        boolean next = i + 1 < sentences.size() && sameParagraph(i, i + 1);
        int[] held = index.termsOf(i);
        int paragraph = sentences.get(i).paragraph();
        set(into, Feature.SENTENCE_TERMS, BM25_SCALE * bySentence[i]);
        set(into, Feature.PARAGRAPH_TERMS, BM25_SCALE * byParagraph[paragraph]);
        set(into, Feature.PREVIOUS_TERMS, previous ? BM25_SCALE * bySentence[i - 1] : 0);
        set(into, Feature.NEXT_TERMS, next ? BM25_SCALE * bySentence[i + 1] : 0);
        set(into, Feature.LENGTH, Math.log(1 + held.length));
        set(into, Feature.FIRST, previous ? 0 : 1);
        set(into, Feature.SENTENCE_SHINGLES, SHINGLE_SCALE * shinglesBySentence[i]);
        set(into, Feature.PARAGRAPH_SHINGLES, SHINGLE_SCALE * shinglesByParagraph[paragraph]);
        set(
                into,
                Feature.ASKED_NUMBER,
                isNumeric ? AskedKind.agreement(sentences.get(i).text()) : 0);
        writeCoverage(paragraph, held, previous ? index.termsOf(i - 1) : NONE, into);
        writeOrder(held, into);
    }

    private boolean sameParagraph(int a, int b) {
        return sentences.get(a).paragraph() == sentences.get(b).paragraph();
    }

    private void writeCoverage(int paragraph, int[] held, int[] previous, float[] into) {
        double coverage = 0;
        double before = 0;
        double missing = 0;
        double rarest = 0;
        for (int k = 0; k < distinct.length; k++) {
            double weight = weights[k];
            if (place(held, distinct[k]) >= 0) {
                coverage += weight;
                rarest = Math.max(rarest, weight);
            } else if (index.isHeaded(paragraph, terms.get(k))) {
                coverage += weight;
            } else {
                missing = Math.max(missing, weight);
                before += place(previous, distinct[k]) >= 0 ? weight : 0;
            }
        }
        set(into, Feature.COVERAGE, COVERAGE_SCALE * coverage / possible);
        set(into, Feature.PREVIOUS_COVERAGE, COVERAGE_SCALE * before / possible);
        set(into, Feature.RAREST_MISSING, missing);
        set(into, Feature.RAREST_HELD, rarest);
    }

    private void writeOrder(int[] held, float[] into) {
        int adjacent = 0;
        int near = 0;
        for (int k = 0; k + 1 < asked.length; k++) {
            int a = place(held, asked[k]);
            int b = place(held, asked[k + 1]);
            if (a >= 0 && b >= 0) {
                adjacent += b - a == 1 ? 1 : 0;
                near += Math.abs(b - a) <= NEAR ? 1 : 0;
            }
        }
        set(into, Feature.ADJACENT, adjacent);
        set(into, Feature.NEAR, near);
    }

    /** Where a term first stands; negative where it doesn't. */
    private static int place(int[] terms, int term) {
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] == term) {
                return i;
            }
        }
        return -1;
    }

    private static void set(float[] into, Feature feature, double value) {
        into[feature.ordinal()] = (float) value;
    }
}

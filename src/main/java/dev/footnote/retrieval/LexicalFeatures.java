package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The features that the terms give, for one question on one article. */
final class LexicalFeatures {

    private static final double BM25_SCALE = 0.25;
    private static final double COVERAGE_SCALE = 4;
    private static final double SHINGLE_SCALE = 8;
    private static final int NEAR = 3;

    private final List<Sentence> sentences;
    private final TermIndex index;
    private final Question question;
    private final double[] bySentence;
    private final double[] byParagraph;
    private final double possible;
    private final double[] shinglesBySentence;
    private final double[] shinglesByParagraph;

    LexicalFeatures(List<Sentence> sentences, TermIndex index, Question question) {
        this.sentences = sentences;
        this.index = index;
        this.question = question;
        bySentence = index.sentenceScores(question);
        byParagraph = index.paragraphScores(question);
        possible = Math.max(
                1e-6, question.distinct().stream().mapToDouble(index::weight).sum());
        List<String> shingles = Shingles.of(question.text()).stream().distinct().toList();
        shinglesBySentence = index.sentenceShingles(shingles);
        shinglesByParagraph = index.paragraphShingles(shingles);
    }

    /** Writes the features of a sentence into their places. */
    void write(int i, float[] into) {
        boolean previous = i > 0 && sameParagraph(i - 1, i);
        boolean next = i + 1 < sentences.size() && sameParagraph(i, i + 1);
        set(into, Feature.SENTENCE_TERMS, BM25_SCALE * bySentence[i]);
        set(
                into,
                Feature.PARAGRAPH_TERMS,
                BM25_SCALE * byParagraph[sentences.get(i).paragraph()]);
        set(into, Feature.PREVIOUS_TERMS, previous ? BM25_SCALE * bySentence[i - 1] : 0);
        set(into, Feature.NEXT_TERMS, next ? BM25_SCALE * bySentence[i + 1] : 0);
        set(into, Feature.LENGTH, Math.log(1 + index.termsOf(i).size()));
        set(into, Feature.FIRST, previous ? 0 : 1);
        set(into, Feature.SENTENCE_SHINGLES, SHINGLE_SCALE * shinglesBySentence[i]);
        set(
                into,
                Feature.PARAGRAPH_SHINGLES,
                SHINGLE_SCALE * shinglesByParagraph[sentences.get(i).paragraph()]);
        set(
                into,
                Feature.ASKED_NUMBER,
                AskedKind.agreement(question.text(), sentences.get(i).text()));
        writeCoverage(i, previous ? index.termsOf(i - 1) : List.of(), into);
        writeOrder(index.termsOf(i), into);
    }

    private boolean sameParagraph(int a, int b) {
        return sentences.get(a).paragraph() == sentences.get(b).paragraph();
    }

    private void writeCoverage(int i, List<String> previous, float[] into) {
        Set<String> held = new HashSet<>(index.termsOf(i));
        double coverage = 0;
        double before = 0;
        double missing = 0;
        double rarest = 0;
        for (String term : question.distinct()) {
            double weight = index.weight(term);
            if (held.contains(term)) {
                coverage += weight;
                rarest = Math.max(rarest, weight);
            } else if (index.titleTerms().contains(term)) {
                coverage += weight;
            } else {
                missing = Math.max(missing, weight);
                before += previous.contains(term) ? weight : 0;
            }
        }
        set(into, Feature.COVERAGE, COVERAGE_SCALE * coverage / possible);
        set(into, Feature.PREVIOUS_COVERAGE, COVERAGE_SCALE * before / possible);
        set(into, Feature.RAREST_MISSING, missing);
        set(into, Feature.RAREST_HELD, rarest);
    }

    private void writeOrder(List<String> held, float[] into) {
        int adjacent = 0;
        int near = 0;
        List<String> asked = question.terms();
        for (int k = 0; k + 1 < asked.size(); k++) {
            int a = held.indexOf(asked.get(k));
            int b = held.indexOf(asked.get(k + 1));
            if (a >= 0 && b >= 0) {
                adjacent += b - a == 1 ? 1 : 0;
                near += Math.abs(b - a) <= NEAR ? 1 : 0;
            }
        }
        set(into, Feature.ADJACENT, adjacent);
        set(into, Feature.NEAR, near);
    }

    private static void set(float[] into, Feature feature, double value) {
        into[feature.ordinal()] = (float) value;
    }
}

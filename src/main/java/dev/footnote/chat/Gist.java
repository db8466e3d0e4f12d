package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.ArticleIndex;
import dev.footnote.retrieval.VectorIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sums an article up in the sentences that are most like all the others, each new one unlike those already chosen:
 * degree centrality with maximal marginal relevance.
 */
final class Gist {

    private static final int SENTENCES = 5;

    /** Shorter sentences say too little, in characters. */
    private static final int SHORT = 40;

    /** A longer article is summed up from evenly spread sentences. */
    private static final int MOST = 600;

    /** How much likeness to what is chosen already counts against centrality. */
    private static final double REPETITION = 0.6;

    /** What standing first is worth, as writers put what matters there; halved for the second, and so on. */
    private static final double LEAD = 0.2;

    private final List<Sentence> sentences;
    private final double[][] alike;

    private Gist(ArticleIndex index) {
        List<Sentence> all = index.article().sentences();
        List<Sentence> telling = all.stream()
                .filter(sentence -> sentence.text().length() >= SHORT)
                .toList();
        List<Sentence> from = telling.isEmpty() ? all : telling;
        int step = 1 + from.size() / MOST;
        List<Sentence> kept = new ArrayList<>();
        for (int i = 0; i < from.size(); i += step) {
            kept.add(from.get(i));
        }
        sentences = kept;
        alike = alike(index.vectors());
    }

    static Answer of(ArticleIndex index) {
        if (index.article().sentences().isEmpty()) {
            return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
        }
        Gist gist = new Gist(index);
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int chosen : gist.central()) {
            Citation citation = new Citation(citations.size() + 1, index.article(), gist.sentences.get(chosen), null);
            citations.add(citation);
            text.add(new Inline.Words((text.isEmpty() ? "" : " ") + citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
        }
        return new Answered(text, citations, Engine.EXTRACTIVE, null);
    }

    /** The chosen sentences in the article's order. */
    private Set<Integer> central() {
        double[] centrality = new double[sentences.size()];
        for (int i = 0; i < centrality.length; i++) {
            for (double likeness : alike[i]) {
                centrality[i] += likeness / centrality.length;
            }
            centrality[i] += LEAD / (1 + i);
        }
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < Math.min(SENTENCES, centrality.length)) {
            IntToDoubleFunction worth = i -> centrality[i]
                    - REPETITION
                            * chosen.stream()
                                    .mapToDouble(j -> alike[i][j])
                                    .max()
                                    .orElse(0);
            chosen.add(best(chosen, worth));
        }
        return chosen;
    }

    private int best(Set<Integer> taken, IntToDoubleFunction worth) {
        int best = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (!taken.contains(i) && (best < 0 || worth.applyAsDouble(i) > worth.applyAsDouble(best))) {
                best = i;
            }
        }
        return best;
    }

    private double[][] alike(@Nullable VectorIndex vectors) {
        int n = sentences.size();
        List<Set<String>> words =
                vectors == null ? sentences.stream().map(Gist::words).toList() : List.of();
        double[][] likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                likeness[i][j] = vectors == null
                        ? overlap(words.get(i), words.get(j))
                        : dot(vector(vectors, i), vector(vectors, j));
            }
        }
        return likeness;
    }

    private float[] vector(VectorIndex vectors, int sentence) {
        return vectors.vectors().get(sentences.get(sentence).index());
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
        return Set.copyOf(List.of(sentence.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}

package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Sums an article up in the sentences that are most like all the others, each new one unlike those already chosen:
 * degree centrality with maximal marginal relevance.
 */
final class Gist {

    /** How many sentences are usual. */
    static final int SENTENCES = 5;

    /** Shorter sentences say too little, in characters. */
    private static final int SHORT = 40;

    /** How much likeness to what is chosen already counts against centrality. */
    private static final double REPETITION = 0.6;

    private Gist() {}

    /**
     * The summary of an article that has sentences.
     *
     * @param length how many sentences it is to have
     */
    static Answer of(ArticleIndex index, int length) {
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int chosen : central(index, length)) {
            Sentence sentence = index.article().sentences().get(chosen);
            Citation citation = new Citation(citations.size() + 1, index.article(), sentence, null);
            citations.add(citation);
            text.add(new Inline.Words((text.isEmpty() ? "" : " ") + citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
        }
        return new Answered(text, citations, Engine.EXTRACTIVE, null);
    }

    /** The chosen sentences in the article's order. */
    private static Set<Integer> central(ArticleIndex index, int most) {
        Centrality centrality = new Centrality(index);
        List<Integer> telling = telling(index.article().sentences());
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < Math.min(most, telling.size())) {
            chosen.add(best(
                    telling,
                    chosen,
                    i -> centrality.of(i)
                            - REPETITION
                                    * chosen.stream()
                                            .mapToDouble(j -> centrality.alike(i, j))
                                            .max()
                                            .orElse(0)));
        }
        return chosen;
    }

    private static List<Integer> telling(List<Sentence> all) {
        List<Integer> telling = all.stream()
                .filter(sentence -> sentence.text().length() >= SHORT)
                .map(Sentence::index)
                .toList();
        return telling.isEmpty() ? all.stream().map(Sentence::index).toList() : telling;
    }

    private static int best(List<Integer> from, Set<Integer> taken, ToDoubleFunction<Integer> worth) {
        int best = -1;
        double most = 0;
        for (int i : from) {
            double value = taken.contains(i) ? 0 : worth.applyAsDouble(i);
            if (!taken.contains(i) && (best < 0 || value > most)) {
                best = i;
                most = value;
            }
        }
        return best;
    }
}

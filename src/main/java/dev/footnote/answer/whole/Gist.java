package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.LeadIn;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Sums an article up in the sentences that are most like all the others, each new one unlike those already chosen:
 * degree centrality with maximal marginal relevance. What stands early or opens a paragraph counts more, and what leans
 * on a sentence that isn't chosen counts less.
 */
final class Gist {

    /** How many sentences are usual. */
    static final int SENTENCES = 5;

    /** Shorter sentences say too little, in characters. */
    private static final int SHORT = 40;

    /** What an interviewer says. */
    private static final Pattern ASKING = Pattern.compile("Q[:.] ");

    /** How much likeness to what is chosen already counts against centrality. */
    private static final double REPETITION = 0.6;

    /** What standing first is worth beyond {@link Centrality}; less and less for those behind it. */
    private static final double EARLY = 0.1;

    /** What opening a paragraph is worth, as writers say there what it is about. */
    private static final double OPENING = 0.1;

    /** What it costs to lean on a sentence that isn't told. */
    private static final double LEANING = 0.2;

    private final Article article;
    private final List<Integer> telling;
    private final Centrality centrality;
    private final Leaning leaning;

    private Gist(ArticleIndex index) {
        article = index.article();
        telling = telling(article);
        centrality = new Centrality(index);
        leaning = new Leaning(article);
    }

    /**
     * The summary of an article that has sentences.
     *
     * @param length how many sentences it is to have
     * @param bullets whether it is to be a list
     */
    static Answer of(ArticleIndex index, int length, boolean bullets) {
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int chosen : new Gist(index).chosen(length)) {
            Sentence sentence = index.article().sentences().get(chosen);
            Citation citation = new Citation(citations.size() + 1, index.article(), sentence, null);
            citations.add(citation);
            String parting = text.isEmpty() ? "" : bullets ? "\n" : " ";
            text.add(new Inline.Words(parting + (bullets ? Inline.BULLET : "") + citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
        }
        return new Answered(text, citations, Engine.EXTRACTIVE, null);
    }

    /** The chosen sentences in the article's order. */
    private Set<Integer> chosen(int most) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < Math.min(most, telling.size())) {
            chosen.add(best(telling, chosen, i -> worth(i, chosen)));
        }
        return chosen;
    }

    private double worth(int i, Set<Integer> chosen) {
        boolean leans = i != telling.get(0) && leaning.isOutside(i, chosen);
        double repeated =
                chosen.stream().mapToDouble(j -> centrality.alike(i, j)).max().orElse(0);
        return centrality.of(i)
                + EARLY / Math.sqrt(1 + i)
                + (opensParagraph(i) ? OPENING : 0)
                - (leans ? LEANING : 0)
                - REPETITION * repeated;
    }

    /** Whether a sentence opens a paragraph of running text; an item of a list is as particular as the others. */
    private boolean opensParagraph(int i) {
        Sentence sentence = article.sentences().get(i);
        return article.paragraphOf(sentence).kind() == Block.Kind.PARAGRAPH
                && (i == 0 || article.sentences().get(i - 1).paragraph() != sentence.paragraph());
    }

    private static List<Integer> telling(Article article) {
        List<Sentence> all = article.sentences();
        LeadIn leadIn = new LeadIn(article);
        List<Integer> telling = all.stream()
                .filter(sentence -> sentence.text().length() >= SHORT)
                .filter(sentence ->
                        !leadIn.is(sentence) && !ASKING.matcher(sentence.text()).lookingAt())
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

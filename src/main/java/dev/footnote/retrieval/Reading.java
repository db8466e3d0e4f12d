package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Chooses what of an article a model is given to read: all of it if that fits, else the best sentences' paragraphs. */
record Reading(Article article, PromptLines lines, int tokens) {

    /** In the article's order, as far as the budget goes; at least the best sentence's paragraph. */
    List<Sentence> of(List<Sentence> best) {
        return fitsWhole() ? article.sentences() : paragraphsOf(best);
    }

    private boolean fitsWhole() {
        int used = 0;
        for (Sentence sentence : article.sentences()) {
            used += lines.cost(sentence);
            if (used > tokens) {
                return false;
            }
        }
        return true;
    }

    private List<Sentence> paragraphsOf(List<Sentence> best) {
        TreeSet<Integer> paragraphs = new TreeSet<>();
        int used = 0;
        for (Sentence sentence : best) {
            List<Sentence> around = article.sentencesOf(article.paragraphOf(sentence));
            int cost = around.stream().mapToInt(lines::cost).sum();
            boolean fits = paragraphs.isEmpty() || used + cost <= tokens;
            if (fits && paragraphs.add(sentence.paragraph())) {
                used += cost;
            }
        }
        List<Sentence> context = new ArrayList<>();
        paragraphs.forEach(paragraph ->
                context.addAll(article.sentencesOf(article.paragraphs().get(paragraph))));
        return context;
    }
}

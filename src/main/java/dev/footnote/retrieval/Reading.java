package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Grows the best sentences to their paragraphs, for a model to read. */
record Reading(Article article, int budget) {

    /** The paragraphs of the best sentences, in the article's order, as far as the budget of characters goes. */
    List<Sentence> of(List<Sentence> best) {
        TreeSet<Integer> paragraphs = new TreeSet<>();
        int used = 0;
        for (Sentence sentence : best) {
            int length = article.paragraphOf(sentence).span().length();
            boolean fits = paragraphs.isEmpty() || used + length <= budget;
            if (fits && paragraphs.add(sentence.paragraph())) {
                used += length;
            }
        }
        List<Sentence> context = new ArrayList<>();
        paragraphs.forEach(paragraph ->
                context.addAll(article.sentencesOf(article.paragraphs().get(paragraph))));
        return context;
    }
}

package dev.footnote.retrieval;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Adds the retrievers' scores, sentence by sentence, and keeps the best. Every list holds all of the article's
 * sentences in its order; weights are in the order of the retrievers.
 */
record Fusion(List<Double> weights, int kept) implements ContentAggregator {

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        List<List<Content>> lists = new ArrayList<>(found.values().iterator().next());
        List<Candidate> best = new ArrayList<>(kept + 1);
        for (int i = 0; i < lists.get(0).size(); i++) {
            double score = score(lists, i);
            if (best.size() < kept || score > best.get(kept - 1).score()) {
                insert(best, new Candidate(((Candidate) lists.get(0).get(i)).sentence(), score));
            }
        }
        return List.copyOf(best);
    }

    /** Puts a candidate in its place, after those that score the same, and lets the last go if there are too many. */
    private void insert(List<Candidate> best, Candidate candidate) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).score() < candidate.score()) {
            place--;
        }
        best.add(place, candidate);
        if (best.size() > kept) {
            best.remove(kept);
        }
    }

    private double score(List<List<Content>> lists, int i) {
        double score = 0;
        for (int list = 0; list < lists.size(); list++) {
            score += weights.get(list) * ((Candidate) lists.get(list).get(i)).score();
        }
        return score;
    }
}

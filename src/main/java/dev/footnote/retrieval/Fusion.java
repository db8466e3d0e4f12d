package dev.footnote.retrieval;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds the retrievers' scores, sentence by sentence, and keeps the best. Every list holds all of the article's
 * sentences in its order; weights are in the order of the retrievers.
 */
record Fusion(List<Double> weights, int kept) implements ContentAggregator {

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        List<List<Content>> lists = new ArrayList<>(found.values().iterator().next());
        return IntStream.range(0, lists.get(0).size())
                .mapToObj(i -> fuse(lists, i))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(kept)
                .<Content>map(candidate -> candidate)
                .toList();
    }

    private Candidate fuse(List<List<Content>> lists, int i) {
        double score = 0;
        for (int list = 0; list < lists.size(); list++) {
            score += weights.get(list) * ((Candidate) lists.get(list).get(i)).score();
        }
        return new Candidate(((Candidate) lists.get(0).get(i)).sentence(), score);
    }
}

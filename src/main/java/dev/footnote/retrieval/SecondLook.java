package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.ranking.Evaluator;
import dev.footnote.retrieval.ranking.Ranking;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ranks the first look's best sentences again, by all the evidence on them and their neighbours. */
final class SecondLook implements ContentAggregator {

    private final ContentAggregator firstLook;
    private final Evaluator evaluator;
    private final Ranking ranking;

    SecondLook(ContentAggregator firstLook, Evaluator evaluator, Ranking ranking) {
        this.firstLook = firstLook;
        this.evaluator = evaluator;
        this.ranking = ranking;
    }

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        List<Sentence> sentences = firstLook.aggregate(found).stream()
                .map(content -> ((Candidate) content).sentence())
                .toList();
        List<float[]> features = evaluator.features(sentences);
        double[] scores = ranking.scores(evaluator.question(), features);
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> new Candidate(sentences.get(i), scores[i], features.get(i)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .<Content>map(candidate -> candidate)
                .toList();
    }
}

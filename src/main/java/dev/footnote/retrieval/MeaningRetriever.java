package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.across.SentenceVectors;
import dev.footnote.retrieval.encode.Vectors;
import dev.footnote.retrieval.index.Standard;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores every sentence by the likeness of the second model's vectors, its own and its paragraph's, to the question's. */
record MeaningRetriever(List<Sentence> sentences, SentenceVectors vectors, float[] question)
        implements ContentRetriever {

    /** How much a paragraph's likeness counts beside its sentence's, as for the packaged model. */
    private static final double PARAGRAPH_SHARE = 0.3;

    @Override
    public List<Content> retrieve(Query query) {
        double[] scores = Standard.scores(likeness());
        return sentences.stream()
                .<Content>map(sentence -> new Candidate(sentence, scores[sentence.index()]))
                .toList();
    }

    /** Each sentence's cosine with the question, -1 to 1. */
    double[] cosines() {
        return vectors.all().stream()
                .mapToDouble(vector -> Vectors.dot(vector, question))
                .toArray();
    }

    private double[] likeness() {
        Map<Integer, List<float[]>> byParagraph = new HashMap<>();
        for (Sentence sentence : sentences) {
            byParagraph
                    .computeIfAbsent(sentence.paragraph(), p -> new ArrayList<>())
                    .add(vectors.all().get(sentence.index()));
        }
        Map<Integer, Double> paragraphs = new HashMap<>();
        byParagraph.forEach((paragraph, of) -> paragraphs.put(paragraph, Vectors.dot(Vectors.mean(of), question)));
        double[] likeness = cosines();
        for (Sentence sentence : sentences) {
            likeness[sentence.index()] += PARAGRAPH_SHARE * paragraphs.get(sentence.paragraph());
        }
        return likeness;
    }
}

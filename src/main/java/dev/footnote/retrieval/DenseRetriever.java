package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;

/** Scores every sentence by the likeness of its vector to the question's. */
record DenseRetriever(List<Sentence> sentences, VectorIndex index, Embedder embedder) implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        float[] question = embedder.question(query.text());
        double[] scores = Standard.scores(index.scores(question));
        double[] cosines = index.cosines(question);
        return sentences.stream()
                .<Content>map(s -> new Candidate(s, scores[s.index()], cosines[s.index()]))
                .toList();
    }
}

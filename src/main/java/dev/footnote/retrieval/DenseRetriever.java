package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.index.VectorIndex;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;

/** Scores every sentence by the likeness of its vector, and its paragraph's, to the question's. */
record DenseRetriever(List<Sentence> sentences, VectorIndex index, VectorIndex.Cosines cosines)
        implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        double[] scores = Standard.scores(index.scores(cosines));
        return sentences.stream()
                .<Content>map(sentence -> new Candidate(sentence, scores[sentence.index()]))
                .toList();
    }
}

package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.index.TermIndex;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;

/**
 * Scores every sentence by the question's terms that it and its paragraph hold.
 *
 * @param terms each sentence's score by {@link TermIndex#scores}
 */
record LexicalRetriever(List<Sentence> sentences, double[] terms) implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        double[] scores = Standard.scores(terms);
        return sentences.stream()
                .<Content>map(sentence -> new Candidate(sentence, scores[sentence.index()]))
                .toList();
    }
}

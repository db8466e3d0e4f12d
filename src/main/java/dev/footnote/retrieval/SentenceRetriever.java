package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.Standard;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;

/**
 * Retrieves every sentence of an article with what one kind of evidence says of it: terms, vectors or tokens.
 *
 * @param scores one a sentence, on any scale; they become standard scores, so that kinds can be added
 */
record SentenceRetriever(List<Sentence> sentences, double[] scores) implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        double[] standard = Standard.scores(scores);
        return sentences.stream()
                .<Content>map(sentence -> new Candidate(sentence, standard[sentence.index()]))
                .toList();
    }
}

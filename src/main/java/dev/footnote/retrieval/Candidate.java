package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.Map;

/**
 * A sentence on its way through the augmentor.
 *
 * @param score what ranks it within its list
 * @param strength the absolute evidence for it, comparable between questions
 */
record Candidate(Sentence sentence, double score, double strength) implements Content {

    @Override
    public TextSegment textSegment() {
        return TextSegment.from(sentence.text());
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, score);
    }
}

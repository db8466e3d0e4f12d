package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.ranking.Feature;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.Map;

/**
 * A sentence on its way through the augmentor.
 *
 * @param score what ranks it within its list
 * @param features by {@link Feature}; empty before the second look
 */
record Candidate(Sentence sentence, double score, float[] features) implements Content {

    private static final float[] NONE = {};

    Candidate(Sentence sentence, double score) {
        this(sentence, score, NONE);
    }

    @Override
    public TextSegment textSegment() {
        return TextSegment.from(sentence.text());
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, score);
    }
}

package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.Products;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers all features of a sentence for one question. */
final class Evaluator {

    private final String question;
    private final LexicalFeatures lexical;
    private final @Nullable DenseFeatures dense;
    private final @Nullable TokenMatches matches;
    private final Reader.@Nullable Reading reading;

    Evaluator(ArticleIndex index, Question question, Reader reader, Products products) {
        List<Sentence> sentences = index.article().sentences();
        this.question = question.text();
        lexical = new LexicalFeatures(sentences, index.terms(), question);
        VectorIndex vectors = index.vectors();
        if (vectors == null) {
            dense = null;
            matches = null;
            reading = null;
        } else {
            float[] word = Reader.questionWord(question.text(), question.encoded());
            float[] answer =
                    reader.answerVector(reader.hidden(question.encoded().vector(), word));
            matches = new TokenMatches(sentences, vectors, question.encoded(), answer, products);
            reading = reader.new Reading(matches, i -> sentences.get(i).text());
            dense = new DenseFeatures(sentences, index.terms(), vectors, question, matches, reading);
        }
    }

    /** As it was asked. */
    String question() {
        return question;
    }

    /** The features of each sentence, in their order. */
    List<float[]> features(List<Sentence> wanted) {
        if (matches != null) {
            matches.load(wanted);
        }
        return wanted.stream().map(sentence -> features(sentence.index())).toList();
    }

    private float[] features(int sentence) {
        float[] features = new float[Feature.ALL];
        lexical.write(sentence, features);
        if (dense != null) {
            dense.write(sentence, features);
        }
        return features;
    }

    Reader.@Nullable Reading reading() {
        return reading;
    }
}

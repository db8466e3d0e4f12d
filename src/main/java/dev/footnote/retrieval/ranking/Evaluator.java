package dev.footnote.retrieval.ranking;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.Products;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.VectorIndex;
import dev.footnote.retrieval.index.Waiting;
import dev.footnote.retrieval.prompt.Reading;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Gathers all features of a sentence for one question. */
public final class Evaluator {

    private final String question;
    private final LexicalFeatures lexical;
    private final Executor other;
    private final @Nullable DenseFeatures dense;
    private final @Nullable TokenMatches matches;
    private final VectorIndex.@Nullable Cosines cosines;
    private final Reader.@Nullable Reading reading;

    /** Does all the work on the asking thread. */
    public Evaluator(ArticleIndex index, Question question, Reader reader, Products products) {
        this(index, question, lexical(index, question), reader, products, Runnable::run);
    }

    /**
     * @param lexical of the same question, made before its vectors were there
     * @param other where a part of the work is done at the same time
     */
    public Evaluator(
            ArticleIndex index,
            Question question,
            LexicalFeatures lexical,
            Reader reader,
            Products products,
            Executor other) {
        this.other = other;
        List<Sentence> sentences = index.article().sentences();
        this.question = question.text();
        this.lexical = lexical;
        VectorIndex vectors = index.vectors();
        if (vectors == null) {
            dense = null;
            matches = null;
            cosines = null;
            reading = null;
        } else {
            float[] word = Reader.questionWord(question.text(), question.encoded());
            float[] answer =
                    reader.answerVector(reader.hidden(question.encoded().vector(), word));
            cosines = vectors.cosines(question.encoded().vector());
            matches = new TokenMatches(sentences, vectors, question.encoded(), answer, products);
            reading = reader.new Reading(matches, i -> sentences.get(i).text());
            dense = new DenseFeatures(sentences, index.terms(), cosines, matches, reading);
        }
    }

    /** What needs no vectors, to be made while the question's are. */
    public static LexicalFeatures lexical(ArticleIndex index, Question question) {
        return new LexicalFeatures(index.article().sentences(), index.terms(), question);
    }

    /** As it was asked. */
    public String question() {
        return question;
    }

    /** The features of each sentence, in their order: of about a half of the paragraphs here, of the others elsewhere. */
    public List<float[]> features(List<Sentence> wanted) {
        List<Sentence> inOrder =
                wanted.stream().sorted(Comparator.comparingInt(Sentence::index)).toList();
        int half = inOrder.size() / 2;
        while (half > 0
                && inOrder.get(half - 1).paragraph() == inOrder.get(half).paragraph()) {
            half--; // a paragraph's tokens are multiplied once
        }
        List<Sentence> first = inOrder.subList(0, half);
        List<Sentence> second = inOrder.subList(half, inOrder.size());
        FutureTask<Map<Sentence, float[]>> elsewhere = new FutureTask<>(() -> byFeatures(first));
        if (half > 0 && matches != null) {
            other.execute(elsewhere);
        }
        Map<Sentence, float[]> features = byFeatures(second);
        elsewhere.run(); // here, if no other core has begun
        features.putAll(Waiting.on(elsewhere));
        return wanted.stream().map(features::get).toList();
    }

    private Map<Sentence, float[]> byFeatures(List<Sentence> wanted) {
        if (matches != null) {
            matches.load(wanted);
        }
        Map<Sentence, float[]> features = new IdentityHashMap<>();
        wanted.forEach(sentence -> features.put(sentence, features(sentence.index())));
        return features;
    }

    private float[] features(int sentence) {
        float[] features = new float[Feature.ALL];
        lexical.write(sentence, features);
        if (dense != null) {
            dense.write(sentence, features);
        }
        return features;
    }

    /** {@code null} where the article has no vectors. */
    public VectorIndex.@Nullable Cosines cosines() {
        return cosines;
    }

    /** How well each sentence's tokens match the question's; for an article with vectors. */
    public double[] matched() {
        return Objects.requireNonNull(dense, "no vectors").matched();
    }

    /** What needs no vectors. */
    public LexicalFeatures lexical() {
        return lexical;
    }

    /** {@code null} where the article has no vectors. */
    public Reader.@Nullable Reading reading() {
        return reading;
    }
}

package dev.footnote.retrieval.learning;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.retrieval.encode.TokenTable;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.ranking.Evaluator;
import dev.footnote.retrieval.ranking.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A question prepared for learning: its candidates with all that the second look knows of them.
 *
 * @param topic the article's number, by which lessons are held back
 * @param question as it was asked
 * @param isOwn whether the article answers it
 * @param candidates the first look's best sentences
 * @param right which of them answer; all {@code false} for a question on another matter
 * @param removed which of them stand in the answer's paragraph
 * @param features of each candidate, by {@code Feature}; the reader's place is filled anew while learning
 * @param tokens of each candidate for the reader; empty without vectors
 */
record Lesson(
        int topic,
        String question,
        boolean isOwn,
        int[] candidates,
        boolean[] right,
        boolean[] removed,
        float[][] features,
        List<Tokens> tokens,
        float[] mean,
        float[] word) {

    /**
     * A candidate's tokens.
     *
     * @param vectors of each token, {@link Reader#D} long
     * @param features of each token, {@link Reader#FEATURES} long
     * @param answering which of them are the known answer's
     */
    record Tokens(float[][] vectors, float[][] features, boolean[] answering) {}

    /** The same with other features. */
    Lesson with(float[][] others) {
        return new Lesson(topic, question, isOwn, candidates, right, removed, others, tokens, mean, word);
    }

    boolean isAnswerable() {
        for (boolean r : right) {
            if (r) {
                return true;
            }
        }
        return false;
    }

    /** The place of the best right candidate by the scores, from 1; 0 for none. */
    int rank(double[] scores) {
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            best = right[c] ? Math.max(best, scores[c]) : best;
        }
        double least = best;
        return isAnswerable()
                ? 1 + (int) Arrays.stream(scores).filter(score -> score > least).count()
                : 0;
    }

    /**
     * Prepares a question.
     *
     * @param vectors of a sentence's tokens, by its index; shared by an article's lessons
     * @param answer its place in the article's text; {@code null} for a question on another matter
     */
    static Lesson of(
            int topic,
            ArticleIndex index,
            List<Sentence> candidates,
            Question question,
            Evaluator evaluator,
            IntFunction<float[][]> vectors,
            @Nullable Span answer) {
        int size = candidates.size();
        boolean[] right = new boolean[size];
        boolean[] removed = new boolean[size];
        float[][] features = evaluator.features(candidates).toArray(float[][]::new);
        List<Tokens> tokens = new ArrayList<>();
        Reader.Reading reading = evaluator.reading();
        for (int c = 0; c < size; c++) {
            Sentence sentence = candidates.get(c);
            right[c] = answer != null && sentence.span().overlaps(answer);
            removed[c] =
                    answer != null && paragraphOf(index.article(), sentence).overlaps(answer);
            if (reading != null) {
                tokens.add(tokens(index, sentence, reading, vectors.apply(sentence.index()), answer));
            }
        }
        boolean dense = reading != null;
        return new Lesson(
                topic,
                question.text(),
                answer != null,
                candidates.stream().mapToInt(Sentence::index).toArray(),
                right,
                removed,
                features,
                tokens,
                dense ? question.encoded().vector() : new float[0],
                dense ? Reader.questionWord(question.text(), question.encoded()) : new float[0]);
    }

    private static Span paragraphOf(Article article, Sentence sentence) {
        return article.paragraphOf(sentence).span();
    }

    private static Tokens tokens(
            ArticleIndex index, Sentence sentence, Reader.Reading reading, float[][] vectors, @Nullable Span answer) {
        TokenTable table = Objects.requireNonNull(index.vectors()).tokens();
        int start = table.start(sentence.index());
        boolean[] answering = new boolean[vectors.length];
        for (int j = 0; j < answering.length; j++) {
            answering[j] = answer != null
                    && table.span(start + j).shift(sentence.span().start()).overlaps(answer);
        }
        return new Tokens(vectors, reading.features(sentence.index()), answering);
    }
}

package dev.footnote.retrieval.ranking;

import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.TokenTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Scores each token of a sentence as part of the answer. The question becomes an answer vector, by a low-rank map of
 * its mean and of its question word; a token's score is that vector's product with the token and a few features of how
 * the question's own words lie around it. Learned on the measuring articles together with the ranking.
 *
 * @param rank rows of each matrix
 * @param bias an answer vector for any question, {@code D} long
 * @param out rows of {@code D}, from the hidden values to the answer vector
 * @param fromMean rows of {@code D}, from the question's mean vector to the hidden values
 * @param fromWord rows of {@code D}, from the question word's vector
 * @param features one weight each
 */
public record Reader(int rank, float[] bias, float[] out, float[] fromMean, float[] fromWord, float[] features) {

    public static final int D = Encoder.DIMENSIONS;
    public static final int FEATURES = 8;

    /** Scales the product, which is a cosine's size, up to a logarithm's. */
    public static final double PRODUCT_SCALE = 8;

    /** One that has learned nothing. */
    public static final Reader UNTAUGHT =
            new Reader(0, new float[D], new float[0], new float[0], new float[0], new float[FEATURES]);

    private static final Set<String> QUESTION_WORDS =
            Set.of("what", "who", "when", "where", "which", "how", "why", "whose", "whom");

    /** The same in other languages; of Chinese words the first sign, as word pieces are no longer. */
    private static final Set<String> FOREIGN_QUESTION_WORDS =
            Set.of(("кто кого кому кем что чего чему чем когда где куда"
                            + " откуда как какой какая какое какие какого каком какую каким каких сколько почему зачем чей чья"
                            + " wer wen wem wessen was wann wo woher wohin wie warum welche welcher welches welchen welchem"
                            + " quién quiénes qué cuándo dónde adónde cómo cuál cuáles cuánto cuánta cuántos cuántas"
                            + " 谁 什 哪 何 多 几")
                    .split(" "));

    private static final float MATCH_SCALE = 4;
    private static final double MATCHED = 0.8;
    private static final int NEAR = 6;
    private static final int WIDE = 10;

    /** The question word's vector; the first token's where there is none. */
    public static float[] questionWord(String text, EncodedText question) {
        for (Set<String> words : List.of(QUESTION_WORDS, FOREIGN_QUESTION_WORDS)) {
            for (EncodedText.Token token : question.tokens()) {
                if (words.contains(token.span().of(text).toLowerCase(Locale.ROOT))) {
                    return token.vector();
                }
            }
        }
        return question.tokens().isEmpty()
                ? question.vector()
                : question.tokens().get(0).vector();
    }

    /** The hidden values for a question. */
    public float[] hidden(float[] mean, float[] word) {
        float[] hidden = new float[rank];
        for (int k = 0; k < rank; k++) {
            float sum = 0;
            for (int i = 0; i < D; i++) {
                sum += fromMean[k * D + i] * mean[i] + fromWord[k * D + i] * word[i];
            }
            hidden[k] = sum;
        }
        return hidden;
    }

    /** What a token of the answer should be like. */
    public float[] answerVector(float[] hidden) {
        float[] answer = bias.clone();
        for (int k = 0; k < rank; k++) {
            for (int i = 0; i < D; i++) {
                answer[i] += out[k * D + i] * hidden[k];
            }
        }
        return answer;
    }

    /** A token's score, from its product with the answer vector and its features. */
    public double score(double product, float[] token) {
        double score = PRODUCT_SCALE * product;
        for (int f = 0; f < FEATURES; f++) {
            score += features[f] * token[f];
        }
        return score;
    }

    /** A sentence's tokens taken together: the logarithm of the summed exponentials, 0 for none. */
    public static double strength(double[] scores) {
        if (scores.length == 0) {
            return 0;
        }
        double most = scores[0];
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        return most + Math.log(sum);
    }

    /** A question's reading of the sentences, each made once; for threads as {@link TokenMatches}. */
    public final class Reading {

        private final TokenMatches matches;
        private final IntFunction<String> text;
        private final double[] @Nullable [] scores;

        /** @param text of each sentence by its index */
        Reading(TokenMatches matches, IntFunction<String> text) {
            this.matches = matches;
            this.text = text;
            scores = new double[matches.sentences()][];
        }

        /** Each token's score, a logarithm of odds within the sentence. */
        public double[] scores(int sentence) {
            double[] found = scores[sentence];
            if (found == null) {
                float[] products = matches.products(sentence);
                int columns = matches.columns();
                found = new double[products.length / columns];
                float[] match = matched(products, found.length);
                float[] row = new float[FEATURES];
                for (int j = 0; j < found.length; j++) {
                    write(sentence, j, match, row);
                    found[j] = score(products[j * columns + columns - 1], row);
                }
                scores[sentence] = found;
            }
            return found;
        }

        /** How strongly the sentence as a whole answers. */
        public double strength(int sentence) {
            return Reader.strength(scores(sentence));
        }

        /** For each token, how the question's words lie on and around it, and what kind of token it is. */
        public float[][] features(int sentence) {
            TokenTable tokens = matches.tokens();
            int size = tokens.start(sentence + 1) - tokens.start(sentence);
            float[] match = matched(matches.products(sentence), size);
            float[][] rows = new float[size][FEATURES];
            for (int j = 0; j < size; j++) {
                write(sentence, j, match, rows[j]);
            }
            return rows;
        }

        private void write(int sentence, int j, float[] match, float[] row) {
            TokenTable tokens = matches.tokens();
            int at = tokens.start(sentence) + j;
            char c = text.apply(sentence).charAt(tokens.span(at).start());
            row[0] = match[j] * MATCH_SCALE;
            row[1] = around(match, j) * MATCH_SCALE;
            row[2] = matches.asks(tokens.id(at)) ? 1 : 0;
            row[3] = Character.isLetterOrDigit(c) ? 1 : 0;
            row[4] = Character.isDigit(c) ? 1 : 0;
            row[5] = Character.isUpperCase(c) && j > 0 ? 1 : 0;
            row[6] = matchedAround(match, j) / MATCH_SCALE;
            row[7] = match[j] * match[j] * MATCH_SCALE;
        }

        private float[] matched(float[] products, int size) {
            int columns = matches.columns();
            float[] match = new float[size];
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < columns - 1; k++) {
                    match[j] = Math.max(match[j], products[j * columns + k]);
                }
            }
            return match;
        }

        private static float around(float[] match, int j) {
            float sum = 0;
            int count = 0;
            for (int k = Math.max(0, j - NEAR); k <= Math.min(match.length - 1, j + NEAR); k++) {
                if (k != j) {
                    sum += match[k];
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        }

        private static float matchedAround(float[] match, int j) {
            int count = 0;
            for (int k = Math.max(0, j - WIDE); k <= Math.min(match.length - 1, j + WIDE); k++) {
                count += k != j && match[k] > MATCHED ? 1 : 0;
            }
            return count;
        }
    }
}

package dev.footnote.retrieval.ranking;

import dev.footnote.article.Span;
import dev.footnote.retrieval.encode.TokenTable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the answering words out of a sentence, from the reader's score of each token. */
public final class AnswerSpan {

    /** How far below the best a neighbouring token may score to belong to the answer; by F1 on squad11. */
    private static final double WITHIN = 2.0;

    /**
     * The least belief that the best words lie within the span; below it nothing is marked. In plain answers on articles
     * held back, .5 marks two of five, .39 of them exactly as known (F1 .54); .7 one of five, .55 of them (.68).
     */
    private static final double LEAST_BELIEF = 0.7;

    private static final int LONGEST = 80;

    /** What a number is worth, which it must not be told without. The reader marks words of English articles only. */
    private static final Pattern SCALE =
            Pattern.compile("(?: ?%| (?:hundred|thousand|million|billion|trillion|percent|per cent)\\b)+");

    private AnswerSpan() {}

    /** The words around the best token, whole; {@code null} when the reader is not sure. */
    public static @Nullable Span of(double[] scores, int sentence, String text, TokenTable tokens) {
        int best = best(scores);
        if (best < 0) {
            return null;
        }
        int from = best;
        int to = best;
        while (from > 0 && scores[from - 1] > scores[best] - WITHIN) {
            from--;
        }
        while (to + 1 < scores.length && scores[to + 1] > scores[best] - WITHIN) {
            to++;
        }
        if (belief(scores, from, to) < LEAST_BELIEF) {
            return null;
        }
        int row = tokens.start(sentence);
        return whole(
                text, tokens.span(row + from).start(), tokens.span(row + to).end());
    }

    private static int best(double[] scores) {
        int best = scores.length - 1;
        for (int j = 0; j < scores.length; j++) {
            best = scores[j] > scores[best] ? j : best;
        }
        return best;
    }

    private static double belief(double[] scores, int from, int to) {
        double inside = 0;
        double all = 0;
        for (int j = 0; j < scores.length; j++) {
            double weight = Math.exp(scores[j] - scores[from]);
            all += weight;
            inside += j >= from && j <= to ? weight : 0;
        }
        return inside / all;
    }

    /**
     * The words that a stretch of the text touches, and for a number all that makes it that number:
     *
     * <pre>
     * paid [3].2 million euros  ->  paid [3.2 million] euros
     * two anti-[submarine] ships  ->  two [anti-submarine] ships
     * </pre>
     */
    static @Nullable Span whole(String text, int start, int end) {
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || joins(text, start - 1))) {
            start--;
        }
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || joins(text, end))) {
            end++;
        }
        while (start < end && !isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && !isEdge(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && Character.isDigit(text.charAt(start)) && start > 0 && isCurrency(text.charAt(start - 1))) {
            start--;
        }
        Matcher scale = SCALE.matcher(text).region(end, text.length());
        end = start < end && scale.lookingAt() ? scale.end() : end;
        return start < end && end - start <= LONGEST ? new Span(start, end) : null;
    }

    /** Whether a sign stands within a number or a word, as in 3.2, 1,200, 10:30 and anti-submarine. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '-', '\'', '’' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    private static boolean isEdge(char c) {
        return Character.isLetterOrDigit(c) || c == '%' || isCurrency(c);
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}

package dev.footnote.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a full stop inside a sentence from one at its end, looking at the words on its two sides:
 *
 * <pre>
 * Malcolm K. | Hughes      an initial before a name      joined
 * vitamin K. | It is       ... before a function word    parted
 * Rev. | Elie Prioleau     an abbreviation of the list   joined
 * Am 8. | Februar          an ordinal, in German         joined
 * "Why?" | he asked        a small letter goes on        joined
 * "Why?" | Vik asked       who spoke ({@link SpeechTags}) joined
 * the “Meth. | We’re on it.” campaign   a short quotation in a sentence   joined
 * </pre>
 */
final class WeakStops {

    /** A single letter or letters with stops between them: {@code K.}, {@code U.S.}, {@code z.B.} */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}\\.(?:-?\\p{L}\\.)*");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}\\.");

    private static final Set<String> WITH_ORDINALS =
            Set.of("de", "da", "nb", "nn", "no", "fi", "et", "cs", "sk", "hu", "sl", "hr", "lv", "is");

    /** A quotation that opens within a sentence, without the comma or colon behind which somebody's words come. */
    private static final Pattern OPENED =
            Pattern.compile(".*[^\\s,:;.!?—–-]\\s[“„«\"](?=\\S)[^“”„«»\"]+", Pattern.DOTALL);

    /** Its end, behind which the sentence goes on. */
    private static final Pattern CLOSED = Pattern.compile("[^“”„«»\"]+[”“»\"]\\s\\p{Ll}.*", Pattern.DOTALL);

    private final boolean ordinals;
    private final Set<String> functionWords;
    private final SpeechTags tags;

    /** @param language a BCP 47 code */
    WeakStops(String language) {
        ordinals = WITH_ORDINALS.contains(language.split("-", 2)[0]);
        functionWords = FunctionWords.of(language);
        tags = new SpeechTags(language);
    }

    /** Whether two parts that follow each other are one sentence after all. Neither may be empty. */
    boolean joins(String left, String right) {
        int opening = skipPunctuation(right);
        if (opening == right.length() || left.chars().noneMatch(Character::isLetter)) {
            return true;
        }
        if (Character.isLowerCase(right.codePointAt(opening)) || tags.joins(left, right) || areQuoted(left, right)) {
            return true;
        }
        String stopped = lastWord(left);
        if (Abbreviations.ALWAYS.contains(stopped)) {
            return true;
        }
        if (Abbreviations.BEFORE_DIGITS.contains(stopped) && Character.isDigit(right.charAt(opening))) {
            return true;
        }
        boolean weak = INITIALS.matcher(stopped).matches()
                || ordinals && ORDINAL.matcher(stopped).matches();
        return weak && !startsWithFunctionWord(right, opening);
    }

    private static boolean areQuoted(String left, String right) {
        return CLOSED.matcher(right).matches() && OPENED.matcher(left).matches();
    }

    private static int skipPunctuation(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The last word in small letters with its stop, without what brackets or quotes open before it. */
    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && (isInWord(text.charAt(start - 1)))) {
            start--;
        }
        return text.substring(start).toLowerCase(Locale.ROOT);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private boolean startsWithFunctionWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean initial = end < text.length() && text.charAt(end) == '.';
        return !initial && functionWords.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}

package dev.footnote.answer.fact;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, as Unicode's word rules (and ICU's dictionaries, for scripts without spaces) part it.
 *
 * @param lower its small letters
 * @param start its offset in the text
 * @param end the offset behind it
 * @param opens whether it stands where any word would take a capital: first, or after a full stop, colon or quotation
 *     mark
 */
public record Word(String text, String lower, int start, int end, boolean opens) {

    /** The text's words; punctuation is left out, signs such as % and $ are kept. */
    static List<Word> of(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            int first = word.codePointAt(0);
            if (Character.isLetterOrDigit(first) || isSign(first)) {
                words.add(new Word(word, word.toLowerCase(Locale.ROOT), start, end, opens));
                opens = false;
            } else if (".!?:：。！？…\"“„«—–•".indexOf(first) >= 0) {
                opens = opens || first != '.' || !isInitial(words);
            }
        }
        return words;
    }

    /** Whether it is written with a capital, in a script that has them. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isNumeric() {
        return Character.isDigit(text.codePointAt(0));
    }

    /** Whether nothing but white space or a hyphen parts it from the next one. */
    boolean touches(Word next, String in) {
        String between = in.substring(end, next.start);
        return between.isBlank() || between.equals("-") || between.equals("‑");
    }

    private static boolean isInitial(List<Word> words) {
        return !words.isEmpty() && words.get(words.size() - 1).text.length() == 1;
    }

    private static boolean isSign(int point) {
        return point == '%' || point == '％' || Character.getType(point) == Character.CURRENCY_SYMBOL;
    }
}

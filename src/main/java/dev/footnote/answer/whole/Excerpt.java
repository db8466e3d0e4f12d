package dev.footnote.answer.whole;

import com.ibm.icu.text.BreakIterator;
import dev.footnote.answer.Inline;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a sentence to the words around what matters in it, so that a list of several can be read on a phone:
 *
 * <pre>
 * Last weekend Beijing said it was sending five warships, including a guided-missile destroyer.
 *   ->  … Beijing said it was sending **five warships**, including …
 * </pre>
 */
final class Excerpt {

    /** How long an item of a list may be, in characters. */
    static final int LINE = 120;

    /** The same where the sentence is what was asked for. */
    static final int PASSAGE = 220;

    /** How much is shown before what matters, in characters. */
    private static final int BEFORE = 45;

    private Excerpt() {}

    /**
     * The excerpt, with what matters in bold.
     *
     * @param strong in its order, without overlap; what no longer fits in is left out
     * @param most about how long, in characters; longer only where the first of {@code strong} is
     */
    static List<Inline> of(String sentence, List<Span> strong, int most) {
        int from = 0;
        int to = sentence.length();
        if (to > most) {
            Span first = strong.isEmpty() ? new Span(0, 0) : strong.get(0);
            int room = Math.max(most, first.length() + BEFORE);
            int start = Math.min(first.start() - BEFORE, to - room);
            from = start <= 0 || first.end() <= room ? 0 : boundary(sentence, start, true);
            to = from + room >= to ? to : boundary(sentence, from + room, false);
        }
        List<Inline> runs = new ArrayList<>();
        int at = from;
        String opening = from > 0 ? "… " : "";
        for (Span span : strong) {
            if (span.start() >= at && span.end() <= to) {
                add(runs, opening + sentence.substring(at, span.start()));
                opening = "";
                runs.add(new Inline.Strong(folded(span.of(sentence))));
                at = span.end();
            }
        }
        add(runs, opening + sentence.substring(at, to) + (to < sentence.length() ? " …" : ""));
        return runs;
    }

    private static void add(List<Inline> runs, String words) {
        if (!words.isEmpty()) {
            runs.add(new Inline.Words(folded(words)));
        }
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** The edge of a word at or after a place, or else at or before it, without the white space there. */
    private static int boundary(String sentence, int near, boolean after) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(sentence);
        int at = words.isBoundary(near) ? near : after ? words.following(near) : words.preceding(near);
        while (after && at < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(at))) {
            at++;
        }
        while (!after && at > 0 && !Character.isLetterOrDigit(sentence.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}

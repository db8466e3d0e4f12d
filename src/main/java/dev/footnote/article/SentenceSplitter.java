package dev.footnote.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of a paragraph: ICU's sentence rules, and where they break after a stop that ends no sentence
 * ({@link WeakStops}), the parts are joined again. CLDR's own suppressions are not used: the English ones miss "Dr."
 * and the German and Spanish ones hold everyday words.
 */
public final class SentenceSplitter {

    /** How far around a stop is looked, in characters, so that a hostile text takes no more than linear time. */
    private static final int LONGEST_LOOK = 80;

    /** Marks that open a quotation or a bracket where a word follows them at once. */
    private static final String OPENING = "“‘„«「『（《〈【(";

    private final BreakIterator prototype;
    private final WeakStops weakStops;

    /** For texts in the given BCP 47 language; an unknown one gets Unicode's default rules. */
    public SentenceSplitter(String language) {
        prototype = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        weakStops = new WeakStops(language);
    }

    /** The spans of the text's sentences, in order, without the white space between them. */
    public List<Span> split(String text) {
        BreakIterator breaks = prototype.clone();
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int end = beforeOpening(text, start, next);
            Span span = trim(text, start, end);
            if (span.length() > 0) {
                append(spans, span, text);
            }
            start = end;
        }
        return spans;
    }

    /** Where a sentence ends whose rules took the mark that opens the next one along, no space being between: 。“ */
    private static int beforeOpening(String text, int start, int end) {
        boolean opens = end < text.length()
                && end - start > 1
                && !Character.isWhitespace(text.charAt(end))
                && OPENING.indexOf(text.charAt(end - 1)) >= 0;
        return opens ? end - 1 : end;
    }

    private void append(List<Span> spans, Span next, String text) {
        if (!spans.isEmpty()) {
            Span last = spans.get(spans.size() - 1);
            int tail = Math.max(last.start(), last.end() - LONGEST_LOOK);
            int head = Math.min(next.end(), next.start() + LONGEST_LOOK);
            if (weakStops.joins(text.substring(tail, last.end()), text.substring(next.start(), head))) {
                spans.set(spans.size() - 1, new Span(last.start(), next.end()));
                return;
            }
        }
        spans.add(next);
    }

    private static Span trim(String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}

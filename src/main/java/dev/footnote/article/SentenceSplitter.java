package dev.footnote.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Finds the sentences of a paragraph: ICU's sentence rules with the language's abbreviations suppressed. */
public final class SentenceSplitter {

    private final BreakIterator prototype;

    /** For texts in the given BCP 47 language; an unknown one gets Unicode's default rules. */
    public SentenceSplitter(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        prototype = FilteredBreakIteratorBuilder.getInstance(locale)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    /** The spans of the text's sentences, in order, without the white space between them. */
    public List<Span> split(String text) {
        BreakIterator breaks = prototype.clone();
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            Span span = trim(text, start, end);
            if (span.length() > 0) {
                spans.add(span);
            }
        }
        return spans;
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

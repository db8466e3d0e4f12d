package dev.footnote.answer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.footnote.article.Article;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Links to a sentence in the original: a {@code #:~:text=} directive that makes a browser scroll to and mark it. A
 * short sentence is given whole, a longer one by its first and last words, as many as no earlier place in the article
 * shares. Syntax: WICG's "URL Fragment Text Directives".
 */
public final class TextFragment {

    /** A sentence of more words is given by its two ends. */
    private static final int WHOLE = 8;

    /** How many words an end has at least. */
    private static final int END = 4;

    private TextFragment() {}

    /** The address of the article with the directive, or {@code null} where the article has no address. */
    public static @Nullable URI link(Citation citation) {
        String url = citation.article().metadata().url();
        if (url == null) {
            return null;
        }
        String directive = directive(citation.article(), citation.quote());
        String separator = url.contains("#") ? ":~:text=" : "#:~:text=";
        try {
            return URI.create(directive.isEmpty() ? url : url + separator + directive);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String directive(Article article, String quote) {
        List<int[]> words = words(quote, article.metadata().language());
        if (words.isEmpty()) {
            return "";
        }
        int first = words.get(0)[0];
        int last = words.get(words.size() - 1)[1];
        if (words.size() <= WHOLE) {
            return encode(quote.substring(first, last));
        }
        int startWords = END;
        while (startWords < words.size() - END
                && occursTwice(article.text(), quote.substring(first, words.get(startWords - 1)[1]))) {
            startWords++;
        }
        String start = quote.substring(first, words.get(startWords - 1)[1]);
        int endFrom = Math.max(startWords, words.size() - END);
        return encode(start) + "," + encode(quote.substring(words.get(endFrom)[0], last));
    }

    private static boolean occursTwice(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        return lower.indexOf(wanted, lower.indexOf(wanted) + 1) >= 0;
    }

    /** Start and end of each word of the text; punctuation and white space are no words. */
    private static List<int[]> words(String text, String language) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        List<int[]> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(new int[] {start, end});
            }
        }
        return words;
    }

    /** Percent-encodes all but letters, digits, '.', '_' and '~': a hyphen or comma would be read as syntax. */
    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D")
                .replace("*", "%2A");
    }
}

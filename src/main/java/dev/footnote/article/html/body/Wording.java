package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Whitespace;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folds a page's text and tells sentences from labels. */
public final class Wording {

    /** Ends of sentences in the scripts that mark them; Thai, Lao and Khmer mark none, so their letters stand for one. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…][\"'”’»)\\]]*(\\s|$)|[。！？।॥۔؟։።]|[\\u0e00-\\u0eff\\u1780-\\u17ff]{20}");

    private static final Pattern IDEOGRAPH = Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]");

    private Wording() {}

    /** Like {@link Whitespace#fold}, but lines and their indentation stay. */
    static String foldCode(CharSequence text) {
        String visible = Whitespace.visible(text).replace('\u00a0', ' ');
        return visible.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** How long a text is in Latin letters: an ideograph says as much as two or three of them. */
    static int weight(String text) {
        return text.length() + (int) IDEOGRAPH.matcher(text).results().count();
    }

    static boolean hasSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }
}

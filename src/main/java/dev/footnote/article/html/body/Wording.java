package dev.footnote.article.html.body;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folds a page's text and tells sentences from labels. */
public final class Wording {

    /** Soft hyphen, zero-width spaces and joiners between letters, byte order mark, word joiner. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u3000]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)\\]]*(\\s|$)|[。！？]");

    private Wording() {}

    /** The text without invisible characters, each run of white space made one space, none at the ends. */
    public static String fold(CharSequence text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Like {@link #fold}, but lines and their indentation stay. */
    static String foldCode(CharSequence text) {
        String visible = INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ');
        return visible.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    static boolean hasSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }
}

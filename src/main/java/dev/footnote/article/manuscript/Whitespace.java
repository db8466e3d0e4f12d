package dev.footnote.article.manuscript;

import java.util.regex.Pattern;

/** Folds white space: every run becomes one space, invisible characters and the ends' spaces go. */
public final class Whitespace {

    /** Soft hyphen, zero-width space, direction marks, word joiner, byte order mark. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff]");

    private static final Pattern RUN = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u3000]+");

    private Whitespace() {}

    public static String fold(CharSequence text) {
        return RUN.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** The text without its invisible characters. */
    public static String visible(CharSequence text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}

package dev.footnote.article.text;

import java.util.regex.Pattern;

/** Folds white space: every run becomes one space, invisible characters and the ends' spaces go. */
final class Whitespace {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Pattern RUN = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private Whitespace() {}

    static String fold(CharSequence text) {
        return RUN.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}

package dev.footnote.chat.talk;

import java.util.regex.Pattern;

/** A question without the punctuation around it: {@code "¿Y Rusia?"} becomes {@code "Y Rusia"}. */
final class Bare {

    private static final Pattern END = Pattern.compile("[\\s?？!！.。…]+$");
    private static final Pattern START = Pattern.compile("^[¿¡\\s]+");

    private Bare() {}

    static String of(String question) {
        return START.matcher(END.matcher(question).replaceFirst("")).replaceFirst("");
    }
}

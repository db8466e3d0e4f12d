package dev.footnote.answer.whole;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a language's articles mark dates and numbers with, from {@code asking_xx.properties}.
 *
 * @param future is in sentences on what is to come, whose "Sunday" is not the last one
 * @param each marks a weekday on which something recurs: every Sunday, except on Mondays
 * @param habit is in sentences on what recurs: daily, opening hours
 * @param leaning opens a sentence that leans on the one before: she, but
 * @param ordinal a word that says which one, not how many: third
 * @param known the words before a number that was told of before: "the two" allies
 * @param at the word before the name of a place
 */
record Markers(
        Pattern future, Pattern each, Pattern habit, Pattern leaning, Pattern ordinal, Pattern known, Pattern at) {

    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Map<String, Markers> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** @param language a BCP 47 code without a region */
    static Markers of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Markers::load);
    }

    private static Markers load(String language) {
        if (!Asking.LANGUAGES.contains(language)) {
            return new Markers(NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        }
        Properties lines = Asking.load(language);
        return new Markers(
                Asking.compile(lines, "future"),
                Asking.compile(lines, "each"),
                Asking.compile(lines, "habit"),
                Asking.compile(lines, "leaning"),
                Asking.compile(lines, "ordinal"),
                Asking.compile(lines, "known"),
                Asking.compile(lines, "at"));
    }
}

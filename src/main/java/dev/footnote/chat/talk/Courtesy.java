package dev.footnote.chat.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Greetings and thanks, which ask nothing: alone they are no question, before one they are no part of it. */
public final class Courtesy {

    /** What parts a greeting from whatever follows it; a comma or "!" may stand in a title, as in "Hello, Dolly!". */
    private static final Pattern PAUSE = Pattern.compile("[;:.…—–。：\\n]\\s*$");

    /** What may be asked about in words that open no question, as in "Thanks, and South Korea?". */
    private static final Pattern TOPIC = Pattern.compile("\\S+(?:\\s+\\S+){0,2}");

    private Courtesy() {}

    /** The languages in which a message does nothing but greet or thank; empty for any other message. */
    public static List<Locale> languages(String message) {
        String bare = Bare.of(message);
        return Idiom.ALL.stream()
                .filter(idiom -> idiom.matches("courtesy", bare))
                .map(idiom -> Locale.forLanguageTag(idiom.language()))
                .toList();
    }

    /** A question without the greeting before it. */
    public static String without(String question) {
        return Idiom.ALL.stream()
                .flatMap(idiom -> after(idiom, question).stream())
                .findFirst()
                .orElse(question);
    }

    private static Optional<String> after(Idiom idiom, String question) {
        Matcher courtesy = idiom.matcher("courtesy", question);
        if (!courtesy.lookingAt()) {
            return Optional.empty();
        }
        String rest = question.substring(courtesy.end());
        boolean parted = PAUSE.matcher(courtesy.group()).find() || asks(idiom, rest);
        return parted && !rest.isBlank() ? Optional.of(rest) : Optional.empty();
    }

    private static boolean asks(Idiom idiom, String rest) {
        String bare = Bare.of(rest);
        if (idiom.matcher("opens", bare).lookingAt() || idiom.matches("more", bare) || idiom.matches("explain", bare)) {
            return true;
        }
        Matcher swap = idiom.matcher("swap", bare);
        return swap.matches()
                && (idiom.matcher("opens", swap.group("topic")).lookingAt()
                        || TOPIC.matcher(swap.group("topic")).matches());
    }
}

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

    /** Whom a greeting is for, as in "Hello Footnote, who …" or "Hi, Bob! Who …". */
    private static final Pattern ADDRESSED =
            Pattern.compile("(?:\\p{L}[\\p{L}\\p{M}.'’-]*\\s*){1,3}(?<mark>[,!，！])\\s*");

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
        boolean greets = courtesy.lookingAt();
        String rest = greets ? question.substring(courtesy.end()) : question;
        Matcher address = idiom.matcher("address", rest);
        if (address.lookingAt() && opens(idiom, rest.substring(address.end()))) {
            return Optional.of(rest.substring(address.end()));
        }
        if (!greets) {
            return Optional.empty();
        }
        boolean parted = PAUSE.matcher(courtesy.group()).find() || asks(idiom, rest);
        boolean attached = courtesy.group().matches(".*[\\p{L}\\p{N}]\\s+");
        return addressed(idiom, rest, attached).or(() -> Optional.of(rest).filter(text -> parted && !text.isBlank()));
    }

    /** What follows a greeting's address; a name that a pause parts from the greeting may be what is asked about. */
    private static Optional<String> addressed(Idiom idiom, String greeted, boolean attached) {
        Matcher address = ADDRESSED.matcher(greeted);
        if (!address.lookingAt() || opens(idiom, greeted)) {
            return Optional.empty();
        }
        String rest = greeted.substring(address.end());
        boolean isName = !attached
                && (idiom.finds("pronoun", rest)
                        || idiom.finds("weak", rest)
                        || !address.group("mark").equals(",") && rest.matches("\\p{Ll}.*"));
        return Optional.of(rest).filter(text -> opens(idiom, text) && !isName);
    }

    private static boolean opens(Idiom idiom, String text) {
        return idiom.matcher("opens", Bare.of(text)).lookingAt();
    }

    private static boolean asks(Idiom idiom, String rest) {
        String bare = Bare.of(rest);
        if (opens(idiom, rest) || idiom.matches("more", bare) || idiom.matches("explain", bare)) {
            return true;
        }
        Matcher swap = idiom.matcher("swap", bare);
        return swap.matches()
                && (idiom.matcher("opens", swap.group("topic")).lookingAt()
                        || TOPIC.matcher(swap.group("topic")).matches());
    }
}

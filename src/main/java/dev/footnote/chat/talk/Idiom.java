package dev.footnote.chat.talk;

import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.config.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one language follows up, by the keys of the bundle {@code FollowUp}. */
final class Idiom {

    private static final List<String> KEYS = List.of(
            "courtesy",
            "address",
            "more",
            "explain",
            "ordinal",
            "asking",
            "reason",
            "swap",
            "opens",
            "foreign",
            "pronoun",
            "weak",
            "neuter",
            "either",
            "thing",
            "counted",
            "elliptic",
            "words",
            "articles",
            "who");

    /** All languages' idioms, English first. */
    static final List<Idiom> ALL = Texts.LANGUAGES.stream().map(Idiom::new).toList();

    private final String language;
    private final List<String> ordinals;
    private final Map<String, Pattern> patterns = new HashMap<>();

    private Idiom(Locale locale) {
        Texts texts = new Texts("dev.footnote.chat.talk.FollowUp");
        language = locale.getLanguage();
        ordinals = List.of(texts.pattern(locale, "ordinals").split("\\|"));
        for (String key : KEYS) {
            patterns.put(
                    key, Pattern.compile(texts.pattern(locale, key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** Whether a question begins as a whole one does, in this language or one without an idiom. */
    boolean opens(String bare) {
        return matcher("opens", bare).lookingAt() || matcher("foreign", bare).lookingAt();
    }

    /** The idiom that a question is in, by its first words and then by all; else by its script; else English. */
    static Idiom of(String question) {
        List<Idiom> opening = ALL.stream()
                .filter(idiom -> idiom.matcher("opens", Bare.of(question)).lookingAt())
                .toList();
        String likeliest = opening.size() > 1 ? PremiseCheck.languageOf(question) : ""; // "was" opens two
        return opening.stream()
                .filter(idiom -> idiom.language.equals(likeliest))
                .findFirst()
                .orElseGet(() -> opening.isEmpty() ? byScript(question) : opening.get(0));
    }

    private static Idiom byScript(String text) {
        String language = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                        ? "ru"
                        : "en";
        return ALL.stream()
                .filter(idiom -> idiom.language.equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** Its BCP 47 code. */
    String language() {
        return language;
    }

    Matcher matcher(String key, String text) {
        Pattern pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no pattern is called " + key);
        }
        return pattern.matcher(text);
    }

    boolean matches(String key, String text) {
        return matcher(key, text).matches();
    }

    boolean finds(String key, String text) {
        return matcher(key, text).find();
    }

    /** Which place an ordinal names, from 0; -1 for none. */
    int place(String ordinal) {
        return ordinals.indexOf(ordinal.toLowerCase(Locale.forLanguageTag(language)));
    }
}

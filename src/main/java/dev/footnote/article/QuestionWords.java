package dev.footnote.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that open a question in one language and no other, so that "Qui est Macron ?", which is all names otherwise,
 * is known to be French. Words that several languages share ("was", "que", "wie") are left out.
 */
final class QuestionWords {

    /** A question with more words has others that tell its language. */
    private static final int WORDS = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, String> LANGUAGES = languages(Map.of(
            "en", "who whom whose what when where why which how does did",
            "de", "wer wen wem wessen wann warum wieso weshalb wozu wo woher wohin womit welche welcher welches ist",
            "fr", "qui quand où pourquoi quel quelle quels quelles combien est",
            "es", "quién quiénes quien quienes qué cuándo cuando dónde donde cuál cuáles cuánto cuántos cuántas cómo",
            "it", "chi dove perché quali quanti quante",
            "pt", "quem quais quantos quantas onde",
            "nl", "waar waarom wanneer welk hoe hoeveel",
            "pl", "kto gdzie kiedy dlaczego czy ile"));

    private QuestionWords() {}

    private static Map<String, String> languages(Map<String, String> lists) {
        Map<String, String> languages = new HashMap<>();
        lists.forEach(
                (language, words) -> Arrays.stream(words.split(" ")).forEach(word -> languages.put(word, language)));
        return languages;
    }

    /** The language of which a question's first word tells it; empty when that word tells none. */
    static Optional<String> languageOf(String question) {
        Matcher words = WORD.matcher(question.toLowerCase(Locale.ROOT));
        if (!words.find()) {
            return Optional.empty();
        }
        String opening = words.group();
        int count = 1;
        while (count <= WORDS && words.find()) {
            count++;
        }
        return count <= WORDS ? Optional.ofNullable(LANGUAGES.get(opening)) : Optional.empty();
    }
}

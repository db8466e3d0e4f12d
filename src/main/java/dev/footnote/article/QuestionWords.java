package dev.footnote.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words and pairs of words that open a question in one language and nothing in any other that is told apart here, so
 * that "Qui est Macron ?", which is all names otherwise, is known to be French. They stand in {@code questions.txt}.
 */
final class QuestionWords {

    /** A question with more words has others that tell its language. */
    private static final int WORDS = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, String> LANGUAGES = load();

    private QuestionWords() {}

    private static Map<String, String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                QuestionWords.class.getResourceAsStream("questions.txt"), StandardCharsets.UTF_8))) {
            Map<String, String> languages = new HashMap<>();
            for (String line :
                    lines.lines().filter(line -> !line.startsWith("#")).toList()) {
                List<String> words = List.of(line.split(" "));
                words.subList(1, words.size()).forEach(word -> languages.put(word, words.get(0)));
            }
            return Map.copyOf(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of which a question's first words tell it; empty when they tell none. */
    static Optional<String> languageOf(String question) {
        List<String> words = WORD.matcher(question.toLowerCase(Locale.ROOT))
                .results()
                .limit(WORDS + 1)
                .map(MatchResult::group)
                .toList();
        if (words.isEmpty() || words.size() > WORDS) {
            return Optional.empty();
        }
        String pair = String.join("_", words.subList(0, Math.min(2, words.size())));
        return Optional.ofNullable(LANGUAGES.get(words.get(0))).or(() -> Optional.ofNullable(LANGUAGES.get(pair)));
    }
}

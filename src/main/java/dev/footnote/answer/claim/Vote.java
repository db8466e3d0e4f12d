package dev.footnote.answer.claim;

import dev.footnote.article.FunctionWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a short reply's language by its function words, which say more than an n-gram model where names abound. */
final class Vote {

    private static final List<String> CANDIDATES = List.of("en", "de", "es", "fr", "ru", "it", "pt", "nl");

    private Vote() {}

    /** The BCP 47 code with clearly the most function words, at least two; Chinese by its script. */
    static Optional<String> on(String text) {
        return count(text, 2, false);
    }

    /** The same, however few and whatever other language has as many. */
    static Optional<String> guess(String text) {
        return count(text, 1, true);
    }

    private static Optional<String> count(String text, int atLeast, boolean evenTied) {
        long han = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        boolean kana = text.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA);
        if (han * 3 > text.length()) {
            return Optional.of(kana ? "ja" : "zh");
        }
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"));
        String best = "";
        long most = atLeast - 1;
        boolean tied = false;
        for (String language : CANDIDATES) {
            long votes =
                    words.stream().filter(FunctionWords.of(language)::contains).count();
            if (votes > most) {
                best = language;
                tied = false;
            } else if (votes == most) {
                tied = true;
            }
            most = Math.max(most, votes);
        }
        return best.isEmpty() || tied && !evenTied ? Optional.empty() : Optional.of(best);
    }
}

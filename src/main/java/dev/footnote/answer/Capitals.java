package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives an English question that was typed in small letters the capitals of its names: those that the article writes with
 * one only, and countries.
 *
 * <pre>
 * how many ships did russia send?  ->  how many ships did Russia send?
 * </pre>
 */
final class Capitals {

    private static final Pattern INSIDE = Pattern.compile("(?s).+\\p{Lu}.*");

    private final Article article;
    private final FactReader reader;

    Capitals(Article article) {
        this.article = article;
        reader = new FactReader("en", null);
    }

    /** The question, of the same length. */
    String restoredIn(String question) {
        if (INSIDE.matcher(question).matches()) {
            return question;
        }
        Facts facts = reader.read(question);
        Set<Integer> countries = reader.read(capitalised(question, facts, at -> true)).names().stream()
                .filter(Name::isCountry)
                .map(Name::word)
                .filter(at -> !facts.find("homonym").contains(at))
                .collect(Collectors.toSet());
        return capitalised(
                question, facts, at -> isContent(facts, at) && isName(facts.lower(at), countries.contains(at)));
    }

    private static boolean isContent(Facts facts, int at) {
        return !facts.isFunctionWord(at) && facts.lower(at).length() > 2;
    }

    /** Whether the article writes a word always, or where it is a country and the article has it not, with a capital. */
    private boolean isName(String word, boolean country) {
        Pattern small = Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.UNICODE_CHARACTER_CLASS);
        if (anySentence(small)) {
            return false;
        }
        Pattern inside =
                Pattern.compile("[\\p{L},] " + Pattern.quote(opened(word)) + "\\b", Pattern.UNICODE_CHARACTER_CLASS);
        return country || anySentence(inside);
    }

    private boolean anySentence(Pattern words) {
        return article.sentences().stream().map(Sentence::text).anyMatch(text -> words.matcher(text)
                .find());
    }

    private static String capitalised(String text, Facts facts, IntPredicate which) {
        StringBuilder written = new StringBuilder(text);
        IntStream.range(0, facts.words().size()).filter(which).forEach(at -> {
            Word word = facts.words().get(at);
            written.replace(word.start(), word.end(), opened(word.text()));
        });
        return written.toString();
    }

    private static String opened(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

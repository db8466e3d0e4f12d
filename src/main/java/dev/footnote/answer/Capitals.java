package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
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
        return places(word).findAny().isEmpty()
                && (country || places(opened(word)).anyMatch(this::isWithinSentence));
    }

    /** Where a word stands in the article as it is written; searched without a pattern, which takes tens of times as long. */
    private IntStream places(String word) {
        String text = article.text();
        return IntStream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                .filter(at -> !isLetter(at - 1) && !isLetter(at + word.length()));
    }

    private boolean isWithinSentence(int at) {
        return at > 1
                && article.text().charAt(at - 1) == ' '
                && (isLetter(at - 2) || article.text().charAt(at - 2) == ',');
    }

    private boolean isLetter(int at) {
        return at >= 0
                && at < article.text().length()
                && Character.isLetterOrDigit(article.text().charAt(at));
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

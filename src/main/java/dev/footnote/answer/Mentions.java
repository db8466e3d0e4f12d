package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an article mentions a name, in any spelling, in its text or in what is known about it. The whole text is
 * gone through only for a name that does not stand there as it is asked for.
 */
final class Mentions {

    /** So many first letters tell a name from others, whatever its ending: Kievan, Kiev. */
    private static final int STEM = 4;

    /** Shorter ones must be whole words. */
    private static final int SHORTEST = 3;

    /** What English puts behind a name: Kievan, Newtonians, Lutheranism. */
    private static final Pattern ENDING =
            Pattern.compile("(?:[aei]?an|n|ese|ish|i|ic|er|ite|(?:an)?is[mt])?(?:['’]?s|es)?");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Article article;
    private final List<String> texts;
    private @Nullable Set<String> words;
    private @Nullable Set<String> places;

    Mentions(Article article) {
        this.article = article;
        Metadata known = article.metadata();
        texts = Stream.of(known.title(), known.byline(), known.site(), known.credit(), article.text())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether it is mentioned; in doubt it is. */
    boolean have(Name name) {
        return stands(name.lower())
                || isSpeltOut(name.lower())
                || isWrittenApart(name.lower())
                || words().stream().anyMatch(word -> Kinship.areSpellings(name.lower(), word))
                || name.isPlace() && places().contains(name.code());
    }

    /** Whether a word begins as the name does, and is no shorter name: Maryland is not Mary. */
    private boolean stands(String name) {
        boolean isPlural = name.length() >= STEM && name.endsWith("s");
        String single = isPlural ? name.substring(0, name.length() - 1) : name;
        int length = isPlural && single.length() <= STEM ? SHORTEST : STEM; // Danes, Danish
        String stem = single.substring(0, Math.min(length, single.length()));
        String end = stem.length() < SHORTEST ? "(?![\\p{L}\\p{N}])" : "";
        Pattern words = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(stem) + end + "[\\p{L}\\p{N}]*");
        return texts.stream()
                .flatMap(text -> words.matcher(text).results())
                .anyMatch(found -> isForm(name, found.group().toLowerCase(Locale.ROOT)));
    }

    /** Whether the name may be a form of the word: of a shorter one in English only by an ending of the language. */
    private boolean isForm(String name, String word) {
        return !name.startsWith(word)
                || !article.metadata().language().equals("en")
                || ENDING.matcher(name.substring(word.length())).matches();
    }

    /** Whether the name is the first letters of capitalised words that follow each other: UMC, United Methodist Church. */
    private boolean isSpeltOut(String name) {
        if (name.length() < 2 || name.length() > STEM + 1) {
            return false;
        }
        String initials = name.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\p{L}+")
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+(?:\\p{Ll}{1,3}\\s+){0,2}"));
        return isFound("(?<![\\p{L}\\p{N}])" + initials);
    }

    private boolean isFound(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return texts.stream().anyMatch(text -> pattern.matcher(text).find());
    }

    private String lower() {
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }

    /** Superbowl, Super Bowl; not Stein, Burnstein. */
    private boolean isWrittenApart(String name) {
        String letters = name.codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("[^\\p{L}\\p{N}]*+"));
        return name.length() > STEM && isFound("(?iu)(?<![\\p{L}\\p{N}])" + letters + "s?(?![\\p{L}\\p{N}])");
    }

    private Set<String> words() {
        if (words == null) {
            words = Set.copyOf(Stream.of(NO_WORD.split(lower())).collect(Collectors.toSet()));
        }
        return words;
    }

    /** The places that its sentences name, however they call them: America, United States. */
    private Set<String> places() {
        if (places == null) {
            FactReader reader = new FactReader(article.metadata().language(), null);
            places = article.sentences().stream()
                    .flatMap(sentence -> reader.read(sentence.text()).names().stream())
                    .map(Name::code)
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return places;
    }
}

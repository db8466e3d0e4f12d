package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in a question that stand nowhere in its article, in any spelling: what is asked about them it can't say.
 *
 * <pre>
 * What did NATO say?  ->  NATO
 * </pre>
 */
final class UnknownNames {

    /** So many first letters tell a name from others, whatever its ending: Kievan, Kiev. */
    private static final int STEM = 4;

    /** Shorter ones must be whole words. */
    private static final int SHORTEST = 3;

    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Article article;
    private final FactReader reader;

    UnknownNames(Article article) {
        this.article = article;
        reader = new FactReader(article.metadata().language(), null);
    }

    /** Whole names, as the question writes them; none for a question that is not surely in the article's language. */
    List<String> in(Facts facts) {
        List<Name> names = facts.names().stream()
                .filter(name -> name.certain() && isWritten(facts.words().get(name.word())))
                .toList();
        if (names.isEmpty() || !FunctionWords.tell(reader.language(), lower(facts))) {
            return List.of();
        }
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); ) {
            int end = i + 1;
            while (end < names.size()
                    && names.get(end).word() == names.get(end - 1).word() + 1) {
                end++;
            }
            List<Name> run = names.subList(i, end);
            if (run.stream().noneMatch(this::isKnown)) {
                Word first = facts.words().get(run.get(0).word());
                Word last = facts.words().get(run.get(run.size() - 1).word());
                unknown.add(facts.text().substring(first.start(), last.end()).replaceAll("['’]s?$", ""));
            }
            i = end;
        }
        return List.copyOf(unknown);
    }

    /** Whether a word is written as a name: not as a place's adjective, as "européen", nor as a Roman number. */
    private static boolean isWritten(Word word) {
        return word.isCapitalised() && !ROMAN.matcher(word.text()).matches();
    }

    private static List<String> lower(Facts facts) {
        return facts.words().stream().map(Word::lower).toList();
    }

    private boolean isKnown(Name name) {
        return stands(name.lower()) || isSpeltOut(name.lower()) || isSpeltOtherwise(name.lower()) || isNamed(name);
    }

    /** Whether a word begins as the name does, or the name is written apart: Superbowl, Super Bowl. */
    private boolean stands(String name) {
        String single = name.length() >= STEM ? name.replaceAll("s$", "") : name;
        String stem = single.substring(0, Math.min(STEM, single.length()));
        Pattern word = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(stem)
                + (stem.length() < SHORTEST ? "(?![\\p{L}\\p{N}])" : ""));
        return word.matcher(article.metadata().title()).find()
                || word.matcher(article.text()).find()
                || name.length() > STEM
                        && NO_WORD.matcher(text()).replaceAll("").contains(name);
    }

    private String text() {
        return (article.metadata().title() + " " + article.text()).toLowerCase(Locale.ROOT);
    }

    /** Whether the name is the first letters of capitalised words that follow each other: UMC, United Methodist Church. */
    private boolean isSpeltOut(String name) {
        if (name.length() < 2 || name.length() > STEM + 1) {
            return false;
        }
        String words = name.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\p{L}+")
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+(?:\\p{Ll}{1,3}\\s+){0,2}"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words)
                .matcher(article.text())
                .find();
    }

    private boolean isSpeltOtherwise(String name) {
        return Stream.of(NO_WORD.split(text())).distinct().anyMatch(word -> Kinship.areSpellings(name, word));
    }

    /** Whether a sentence names the same place in another way: America, United States. */
    private boolean isNamed(Name name) {
        return name.isPlace()
                && article.sentences().stream()
                        .anyMatch(sentence -> reader.read(sentence.text()).names(name));
    }
}

package dev.footnote.answer.whole;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which sentences say little without an earlier one: those that open with "she" or "but", and those that open with
 * the bare name of somebody who was introduced before.
 */
final class Leaning {

    /** What stands before a sentence's first word: an opening mark of quotation, a number of a clause. */
    private static final String OPENING = "^[\\s\"“„«‹‘'\\[(*–—-]*(?:\\d+(?:\\.\\d+)*\\.?\\s+)?";

    private static final Pattern BARE_NAME = Pattern.compile(OPENING + "(?<name>\\p{Lu}[\\p{L}-]+)(?=,?\\s+\\p{Ll})");
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},]\\s)\\p{Lu}[\\p{L}-]+");

    private final Article article;
    private final Pattern opener;
    private final Map<String, NavigableSet<Integer>> named = new HashMap<>();

    Leaning(Article article) {
        this.article = article;
        opener = Markers.of(FactSheet.language(article)).leaning();
        for (Sentence sentence : article.sentences()) {
            NAME.matcher(sentence.text()).results().forEach(name -> named.computeIfAbsent(
                            name.group(), n -> new TreeSet<>())
                    .add(sentence.index()));
        }
    }

    /** Whether a sentence leans on one that isn't among those told. */
    boolean isOutside(int sentence, Set<Integer> told) {
        String text = article.sentences().get(sentence).text();
        Matcher opening = Pattern.compile(OPENING).matcher(text);
        Matcher first = opener.matcher(text);
        if (opening.find() && first.region(opening.end(), text.length()).lookingAt()) {
            return !told.contains(sentence - 1);
        }
        Matcher name = BARE_NAME.matcher(text);
        Set<Integer> before = name.find()
                ? named.getOrDefault(name.group("name"), Collections.emptyNavigableSet())
                        .headSet(sentence, false)
                : Set.of();
        return !before.isEmpty() && Collections.disjoint(before, told);
    }
}

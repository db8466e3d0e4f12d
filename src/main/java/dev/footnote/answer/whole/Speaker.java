package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody that a question asks after: by names in any language and script, by other words in the article's only. */
final class Speaker {

    private static final Set<String> TOGETHER = Set.of("and", "или", "or", "и", "und", "y", "e", "et", "和", "та", "i");

    private final Facts asked;
    private final boolean sameLanguage;

    Speaker(WholeQuestion question, String article) {
        String language = question.language().getLanguage();
        asked = new FactReader(language, null).read(question.who());
        sameLanguage = language.equals(article);
    }

    /** Whether these words of a sentence name the one asked after. */
    boolean is(Facts facts, List<Integer> words) {
        List<Name> names = facts.names().stream()
                .filter(name -> words.contains(name.word()))
                .toList();
        Set<Integer> own = asked.names().stream().map(Name::word).collect(Collectors.toSet());
        List<String> others = asked.content().stream()
                .filter(word -> !own.contains(word))
                .map(asked::lower)
                .toList();
        if (asked.names().isEmpty() && (others.isEmpty() || !sameLanguage)) {
            return false;
        }
        boolean together = asked.words().stream().anyMatch(word -> TOGETHER.contains(word.lower()));
        boolean named = together
                ? asked.names().stream().anyMatch(name -> agrees(name, names, facts, words))
                : asked.names().stream().allMatch(name -> agrees(name, names, facts, words));
        return named && (sameLanguage ? others.stream().allMatch(word -> holds(facts, words, word)) : others.isEmpty());
    }

    /** A name that opens a sentence may not have been taken for one, so its words are looked at, too. */
    private boolean agrees(Name name, List<Name> names, Facts facts, List<Integer> words) {
        return names.stream().anyMatch(name::agreesWith)
                || !name.isPlace() && sameLanguage && holds(facts, words, name.lower());
    }

    private static boolean holds(Facts facts, List<Integer> words, String wanted) {
        return words.stream().anyMatch(at -> Kinship.ofWords(facts.lower(at), wanted));
    }
}

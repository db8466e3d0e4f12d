package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody that a question asks after: by names in any language and script, by other words in the article's only. */
final class Speaker {

    private static final Set<String> TOGETHER = Set.of("and", "или", "or", "и", "und", "y", "e", "et", "和", "та", "i");

    private static final Pattern ARTICLE = Pattern.compile("the|an?|de[mnrs]|die|das|einer?|einem|el|las?|los|les?");

    private static final Pattern OF = Pattern.compile("of|for|in|at|from|von|vo[mn]|des|der|im|del?|du|d['’]");

    private final Facts asked;
    private final boolean sameLanguage;

    /** The names of the article, each word once. */
    private final Set<Name> known;

    Speaker(WholeQuestion question, FactSheet sheet) {
        String language = question.language().getLanguage();
        asked = new FactReader(language, null).read(question.who());
        sameLanguage = language.equals(sheet.language());
        known = sheet.facts().stream()
                .flatMap(facts -> facts.names().stream())
                .filter(name -> !name.isPlace())
                .map(name -> Name.of(name.lower(), name.language()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these words of a sentence name the one asked after, and not only somebody who belongs to them. */
    boolean is(Facts facts, List<Integer> words) {
        List<String> others = others();
        if (asked.names().isEmpty() && (others.isEmpty() || !sameLanguage)) {
            return false;
        }
        boolean together = asked.words().stream().anyMatch(word -> TOGETHER.contains(word.lower()));
        boolean named = together
                ? asked.names().stream().anyMatch(name -> agrees(name, facts, words))
                : asked.names().stream().allMatch(name -> agrees(name, facts, words));
        boolean all = sameLanguage ? others.stream().allMatch(word -> holds(facts, words, word)) : others.isEmpty();
        List<Integer> heads =
                words.stream().filter(at -> !belongs(facts, words, at)).toList();
        return named
                && all
                && (asked.names().stream().anyMatch(name -> agrees(name, facts, heads))
                        || sameLanguage && others.stream().anyMatch(word -> holds(facts, heads, word)));
    }

    /** What is asked after apart from names, in small letters. */
    private List<String> others() {
        Set<Integer> own = asked.names().stream().map(Name::word).collect(Collectors.toSet());
        return asked.content().stream()
                .filter(word -> !own.contains(word))
                .map(asked::lower)
                .toList();
    }

    /** Whether a word says whose or which the next or the last one is: a member "of the council", "council" members. */
    private static boolean belongs(Facts facts, List<Integer> words, int at) {
        boolean modifies = facts.language().equals("en")
                && words.contains(at + 1)
                && isOrdinary(facts, at + 1)
                && !facts.isCommon(at + 1);
        int from = at;
        while (words.contains(from - 1) && joins(facts, from - 1, at)) {
            from--;
        }
        boolean article = words.contains(from - 1)
                && ARTICLE.matcher(facts.lower(from - 1)).matches();
        int link = article ? from - 2 : from - 1;
        return modifies || words.contains(link) && OF.matcher(facts.lower(link)).matches();
    }

    /** Whether a word goes with a later one of its kind: "city" council, "Ruth" Lindqvist. */
    private static boolean joins(Facts facts, int word, int with) {
        boolean capital = facts.words().get(with).isCapitalised();
        return capital
                ? facts.words().get(word).isCapitalised() && isPlace(facts, word) == isPlace(facts, with)
                : isOrdinary(facts, word);
    }

    private static boolean isPlace(Facts facts, int word) {
        return facts.names().stream().anyMatch(name -> name.word() == word && name.isPlace());
    }

    private static boolean isOrdinary(Facts facts, int word) {
        return !facts.isFunctionWord(word)
                && !facts.words().get(word).isCapitalised()
                && !facts.isAdverb(word)
                && !facts.dated().contains(word);
    }

    /** A name that opens a sentence may not have been taken for one, so its words are looked at, too. */
    private boolean agrees(Name name, Facts facts, List<Integer> words) {
        return facts.names().stream().anyMatch(other -> words.contains(other.word()) && canMean(name, other))
                || !name.isPlace() && sameLanguage && holds(facts, words, name.lower());
    }

    /** Whether one of the words is the one wanted, in any form; where it is a name only if both can name the same. */
    private boolean holds(Facts facts, List<Integer> words, String wanted) {
        Name name = Name.of(wanted, facts.language());
        return words.stream().anyMatch(at -> facts.names().stream()
                .filter(other -> other.word() == at && !other.isPlace())
                .findFirst()
                .map(other -> canMean(name, other))
                .orElseGet(() -> Kinship.ofWords(facts.lower(at), wanted)));
    }

    /** Whether a name is the one asked for: not another spelling where the article has the very same, or its sound. */
    private boolean canMean(Name name, Name other) {
        if (!name.agreesWith(other) || name.isPlace() || !other.isPlain()) {
            return name.agreesWith(other);
        }
        Predicate<Name> same = one -> one.lower().equals(name.lower());
        Predicate<Name> closest = known.stream().anyMatch(same) ? same : name::soundsLike;
        return closest.test(other) || known.stream().noneMatch(closest);
    }
}

package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody that a question asks after: by names in any language and script, by other words in the article's only. */
final class Speaker {

    private static final Set<String> TOGETHER = Set.of("and", "или", "or", "и", "und", "y", "e", "et", "和", "та", "i");

    private static final Pattern ARTICLE = Pattern.compile("the|an?|de[mnrs]|die|das|einer?|einem|el|las?|los|les?");

    /** Stands before what only one is called: a mayor may be anybody. */
    private static final Pattern DEFINITE =
            Pattern.compile("the|its|his|her|their|our|de[mr]|die|das|ihre?|seine?|el|la|le|il|lo|os?|su|son|sa|leur");

    private static final Pattern OF = Pattern.compile("of|for|in|at|from|von|vo[mn]|des|der|im|del?|du|d['’]");

    private final Facts asked;
    private final boolean sameLanguage;
    private final People people;

    /** Whom alone the question can mean; empty where it may be several. */
    private final Optional<Being> meant;

    /** The names of the article, each word once. */
    private final Set<Name> known;

    Speaker(WholeQuestion question, FactSheet sheet, People people) {
        String language = question.language().getLanguage();
        asked = new FactReader(language, null).read(question.who());
        sameLanguage = language.equals(sheet.language());
        known = sheet.facts().stream()
                .flatMap(facts -> facts.names().stream())
                .filter(name -> !name.isPlace())
                .map(name -> Name.of(name.lower(), name.language()))
                .collect(Collectors.toUnmodifiableSet());
        this.people = people;
        meant = isOfSeveral() || !sameLanguage && !others().isEmpty()
                ? Optional.empty()
                : people.only(asked.content().stream()
                        .map(at -> Name.of(bare(asked, at), language))
                        .toList());
    }

    /** Whether these words of a sentence name the one asked after, and not only somebody who belongs to them. */
    boolean is(Facts facts, List<Integer> words) {
        List<Integer> heads =
                words.stream().filter(at -> !belongs(facts, words, at)).toList();
        Set<Being> named = named(facts, words, heads);
        return meant.filter(being -> !named.isEmpty())
                .map(named::contains)
                .orElseGet(() -> hasAll(facts, words, heads));
    }

    /** Those whom the words can mean alone, each: "Solberg and Kerr", "the mayor". */
    private Set<Being> named(Facts facts, List<Integer> words, List<Integer> heads) {
        List<Name> said = words.stream()
                .filter(at -> !facts.isFunctionWord(at)
                        && !facts.isAdverb(at)
                        && !facts.dated().contains(at))
                .map(at -> Name.of(bare(facts, at), facts.language()))
                .toList();
        Set<Being> named = Mention.in(0, facts).stream()
                .filter(mention -> heads.stream().anyMatch(at -> isIn(mention.span(), facts, at)))
                .flatMap(mention -> people.only(mention).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (isDefinite(facts, words)) {
            people.only(said).ifPresent(named::add);
        }
        return named;
    }

    /** Whether the words can be what only one is called: "the mayor", not "a mayor"; some languages don't tell. */
    private static boolean isDefinite(Facts facts, List<Integer> words) {
        return words.stream()
                        .filter(at -> !facts.isFunctionWord(at))
                        .min(Integer::compare)
                        .filter(first -> words.contains(first - 1)
                                && DEFINITE.matcher(facts.lower(first - 1)).matches())
                        .isPresent()
                || !Name.of("", facts.language()).isPlain();
    }

    private static boolean isIn(Span span, Facts facts, int word) {
        int start = facts.words().get(word).start();
        return span.start() <= start && start < span.end();
    }

    private static String bare(Facts facts, int word) {
        return facts.lower(word).replaceAll("['’]s?$", "");
    }

    /** Whether all words asked for are among them, in some form. */
    private boolean hasAll(Facts facts, List<Integer> words, List<Integer> heads) {
        List<String> others = others();
        if (asked.names().isEmpty() && (others.isEmpty() || !sameLanguage)) {
            return false;
        }
        boolean named = isOfSeveral()
                ? asked.names().stream().anyMatch(name -> agrees(name, facts, words))
                : asked.names().stream().allMatch(name -> agrees(name, facts, words));
        boolean all = sameLanguage ? others.stream().allMatch(word -> holds(facts, words, word)) : others.isEmpty();
        return named
                && all
                && (asked.names().stream().anyMatch(name -> agrees(name, facts, heads))
                        || sameLanguage && others.stream().anyMatch(word -> holds(facts, heads, word)));
    }

    private boolean isOfSeveral() {
        return asked.words().stream().anyMatch(word -> TOGETHER.contains(word.lower()));
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

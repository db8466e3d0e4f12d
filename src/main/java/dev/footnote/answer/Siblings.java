package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells a sentence about a thing's sibling, which has all but the number or the name in common with it.
 *
 * <pre>
 * Does it run on Windows 7?              It runs on Windows 8.
 * What does the Enterprise plan cost?    The Team plan costs 8 euros.
 * When did she move to Vienna?           In 1926 she moved to Berlin.
 * How many people does the A380 seat?    The 787-9 seats 290.
 * What did Egypt's minister say?         The Jordanian minister sharply criticised the shift.
 * </pre>
 */
final class Siblings {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

    /** How far apart two countries stand that share a noun, in words: the Egyptian and the Jordanian minister. */
    private static final int NEAR = 3;

    /** Shorter words belong to a phrase. */
    private static final int SHORTEST = 3;

    /** No abbreviation, and nothing that owns: not Feb, UMC or Khan's. */
    private static final Pattern NAME = Pattern.compile("(?U)\\p{Lu}\\p{L}*\\p{Ll}\\p{L}{2,}");

    private static final Pattern NOUN = Pattern.compile("(?U)\\p{L}{3,}(?<!ed)");

    private static final Set<String> BEFORE_PLACES =
            Set.of("to", "from", "in", "at", "into", "for", "by", "with", "of", "on", "near", "against", "through");

    private static final Pattern WORD = Pattern.compile("(?U)(?<![\\p{L}\\d-])[\\p{L}\\d][\\p{L}\\d-]*+");

    /** A380, 787-9, X1. */
    private static final Pattern MODEL = Pattern.compile("(?U)(?=.*[\\p{L}-])\\p{L}{0,3}-?\\d[\\p{L}\\d-]*");

    /** 20th, 10kg, 16-inch, 6-3, 1914-18, Q3, G20. */
    private static final Pattern NO_MODEL = Pattern.compile(
            "(?iU)\\d+\\p{L}{1,3}|\\d+-\\p{L}.*|(?:\\d{1,2}|\\d{4})-\\d.*|\\p{L}+-?\\d{4}s?|[qg]\\d{1,2}");

    /** A 16-inch one, 16 inches. */
    private static final Pattern MEASURED =
            Pattern.compile("(?iU)(?<![\\d.,])(\\d[\\d.,]*)[- ](?:(inch)(?:es)?|(foot|mile|met(?:er|re)|"
                    + "ton|minute|hour|day|week|month|year|point|seat|bit))\\b(?!-old)");

    /** Easter Monday, which is no common Monday, though it is "a Monday". */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?iU)(?<!\\ba )\\b(?:(easter|whit|good|ash|shrove|maundy|palm|holy|black|cyber"
                    + "|holiday) )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\\b");

    private final Facts asked;
    private final Facts sentence;

    private Siblings(Facts asked, Facts sentence) {
        this.asked = asked;
        this.sentence = sentence;
    }

    /** Whether the sentence names a sibling of what is asked about, and not that itself. */
    static boolean differ(Facts asked, Facts sentence) {
        Siblings compared = new Siblings(asked, sentence);
        if (compared.isNumberedOtherwise()) {
            return true;
        }
        return AnsweringWords.know(asked.language())
                && AnsweringWords.know(sentence.language())
                && (compared.isAnotherModel()
                        || compared.isMeasuredOtherwise()
                        || compared.isOnAnotherDay()
                        || compared.isNamedOtherwise()
                        || compared.isOfAnotherCountry());
    }

    private boolean isNamedOtherwise() {
        return asked.names().stream()
                .filter(name -> name.certain() && !stands(asked.lower(name.word())))
                .filter(name -> !sentence.names(name))
                .anyMatch(name -> isOfAnotherKind(name) || isElsewhere(name));
    }

    /** The 787-9, not the A380. */
    private boolean isAnotherModel() {
        Set<String> own = models(asked);
        Set<String> others = models(sentence);
        String text = sentence.text().toLowerCase(Locale.ROOT);
        return !own.isEmpty() && !others.isEmpty() && own.stream().noneMatch(text::contains);
    }

    private static Set<String> models(Facts facts) {
        return WORD.matcher(facts.text())
                .results()
                .map(match -> match.group().replaceFirst("s$", ""))
                .filter(word ->
                        MODEL.matcher(word).matches() && !NO_MODEL.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The 16-inch one, not the 15-inch one. */
    private boolean isMeasuredOtherwise() {
        return differ(measures(asked), measures(sentence));
    }

    /** Easter Monday, not Mondays. */
    private boolean isOnAnotherDay() {
        return differ(days(asked), days(sentence));
    }

    /** Whether something has values in both, none in common. */
    private static boolean differ(Map<String, Set<String>> own, Map<String, Set<String>> others) {
        return own.entrySet().stream()
                .anyMatch(one -> others.containsKey(one.getKey())
                        && Collections.disjoint(one.getValue(), others.get(one.getKey())));
    }

    /** Which ones of each weekday. */
    private static Map<String, Set<String>> days(Facts facts) {
        return WEEKDAY.matcher(facts.text())
                .results()
                .collect(Collectors.groupingBy(
                        match -> match.group(2).toLowerCase(Locale.ROOT),
                        Collectors.mapping(
                                match -> match.group(1) == null
                                        ? ""
                                        : match.group(1).toLowerCase(Locale.ROOT),
                                Collectors.toSet())));
    }

    /** The numbers of each unit. */
    private static Map<String, Set<String>> measures(Facts facts) {
        return MEASURED.matcher(facts.text())
                .results()
                .collect(Collectors.groupingBy(
                        match -> (match.group(2) == null ? match.group(3) : match.group(2))
                                .toLowerCase(Locale.ROOT)
                                .replace("metre", "meter"),
                        Collectors.mapping(match -> match.group(1), Collectors.toSet())));
    }

    /** Windows 8, not Windows 7. */
    private boolean isNumberedOtherwise() {
        return among(asked, at -> at > 0 && isNumbered(asked, at) && !stands(asked.lower(at)))
                .anyMatch(number -> among(sentence, at -> at > 0 && isNumbered(sentence, at))
                        .anyMatch(at -> sentence.lower(at - 1).equals(asked.lower(number - 1))));
    }

    /** Whether a word is a number that tells which of the things before it. */
    private static boolean isNumbered(Facts facts, int at) {
        String thing = facts.lower(at - 1);
        return NUMBER.matcher(facts.lower(at)).matches()
                && thing.length() >= SHORTEST
                && Character.isLetter(thing.charAt(0))
                && !facts.isFunctionWord(at - 1);
    }

    /** The Team plan, not the Enterprise plan. */
    private boolean isOfAnotherKind(Name name) {
        int thing = name.word() + 1;
        Word own = asked.words().get(name.word());
        return thing < asked.words().size()
                && NAME.matcher(own.text()).matches()
                && asked.text()
                        .substring(own.end(), asked.words().get(thing).start())
                        .isBlank()
                && NOUN.matcher(asked.words().get(thing).text()).matches()
                && !asked.words().get(thing).isCapitalised()
                && !asked.isFunctionWord(thing)
                && among(sentence, at -> at > 0 && isNamedThing(at))
                        .anyMatch(at -> sentence.lower(at).equals(asked.lower(thing)));
    }

    /** Whether a capitalised word that does not open the sentence stands before a word. */
    private boolean isNamedThing(int at) {
        Word before = sentence.words().get(at - 1);
        return before.isCapitalised() && !before.opens() && !sentence.isFunctionWord(at - 1);
    }

    /** The Jordanian minister, not Egypt's, nor the Egyptian and the Jordanian one. */
    private boolean isOfAnotherCountry() {
        return asked.names().stream()
                .filter(name -> name.isCountry() && isBefore(asked, name.word(), name.word()))
                .anyMatch(name -> {
                    List<Name> beside = sentence.names().stream()
                            .filter(other -> other.isCountry() && isBefore(sentence, other.word(), name.word()))
                            .toList();
                    return !beside.isEmpty() && beside.stream().noneMatch(other -> isNear(name, other));
                });
    }

    /** Whether the word behind one of the texts' words is the one behind the question's, and no function word. */
    private boolean isBefore(Facts facts, int word, int own) {
        return word + 1 < facts.words().size()
                && !facts.isFunctionWord(word + 1)
                && facts.lower(word + 1).equals(asked.lower(own + 1));
    }

    /** Whether the sentence names the country that a name stands for with another one or shortly before. */
    private boolean isNear(Name name, Name other) {
        return sentence.names().stream()
                .anyMatch(near -> near.code().equals(name.code())
                        && near.word() <= other.word()
                        && other.word() - near.word() <= NEAR);
    }

    /** Moved to Berlin, not to Vienna. */
    private boolean isElsewhere(Name name) {
        int at = name.word();
        return at > 1
                && BEFORE_PLACES.contains(asked.lower(at - 1))
                && sentence.names().stream()
                        .filter(other -> other.certain() && other.word() > 1)
                        .filter(other -> sentence.lower(other.word() - 1).equals(asked.lower(at - 1)))
                        .anyMatch(other -> Kinship.ofWords(sentence.lower(other.word() - 2), asked.lower(at - 2)));
    }

    private boolean stands(String lower) {
        return sentence.words().stream().anyMatch(word -> word.lower().equals(lower));
    }

    private static IntStream among(Facts facts, IntPredicate of) {
        return IntStream.range(0, facts.words().size()).filter(of);
    }
}

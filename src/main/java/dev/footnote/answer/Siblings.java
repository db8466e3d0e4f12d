package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells a sentence about a thing's sibling, which has all but the number or the name in common with it.
 *
 * <pre>
 * Does it run on Windows 7?              It runs on Windows 8.
 * What does the Enterprise plan cost?    The Team plan costs 8 euros.
 * When did she move to Vienna?           In 1926 she moved to Berlin.
 * </pre>
 */
final class Siblings {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Shorter words belong to a phrase. */
    private static final int SHORTEST = 3;

    /** No abbreviation, and nothing that owns: not Feb, UMC or Khan's. */
    private static final Pattern NAME = Pattern.compile("(?U)\\p{Lu}\\p{L}*\\p{Ll}\\p{L}{2,}");

    private static final Pattern NOUN = Pattern.compile("(?U)\\p{L}{3,}(?<!ed)");

    private static final Set<String> BEFORE_PLACES =
            Set.of("to", "from", "in", "at", "into", "for", "by", "with", "of", "on", "near", "against", "through");

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
                && asked.names().stream()
                        .filter(name -> name.certain() && !compared.stands(asked.lower(name.word())))
                        .filter(name -> !sentence.names(name))
                        .anyMatch(name -> compared.isOfAnotherKind(name) || compared.isElsewhere(name));
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

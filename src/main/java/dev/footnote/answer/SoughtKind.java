package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kind of thing an English question asks for, and whether a sentence can hold one: a time for "when", a number for
 * "how many", a reason for "why". What else is asked for can be told in any words.
 */
final class SoughtKind {

    private static final Pattern FREQUENCY = Pattern.compile("(?iU)^\\W*(?:and |so |but )?how (?:often|frequently)\\b");

    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?how (?:many|old|long|far|tall|high|deep|wide|large|big|heavy|fast|thick)\\b");

    private static final Pattern TIME = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?(?:when|(?:in |on )?(?:what|which) (?:year|date|month|decade|century))\\b");

    private static final Pattern REASON = Pattern.compile("(?iU)^\\W*(?:and |so |but )?why\\b");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Facts asked;

    SoughtKind(Facts asked) {
        this.asked = asked;
    }

    /** Whether a sentence can hold what is asked for; always in languages that are not known here. */
    boolean isIn(Facts sentence) {
        if (!AnsweringWords.know(asked.language()) || !AnsweringWords.know(sentence.language())) {
            return true;
        }
        String question = asked.text();
        Predicate<Pattern> opens = words -> words.matcher(question).find();
        if (opens.test(REASON)) {
            return tells(sentence, "cause");
        }
        boolean number =
                DIGIT.matcher(sentence.text()).find() || !sentence.quantities().isEmpty();
        if (opens.test(TIME)) {
            return number
                    || !sentence.moments().isEmpty()
                    || !sentence.find("time").isEmpty();
        }
        if (opens.test(FREQUENCY)) {
            return number || tells(sentence, "frequency");
        }
        return !opens.test(NUMBER) || number || tells(sentence, "amount");
    }

    /** Whether the sentence has a phrase of a kind, other than in the words that the question has, too. */
    private boolean tells(Facts sentence, String kind) {
        Set<String> own = asked.words().stream().map(word -> word.lower()).collect(Collectors.toSet());
        return sentence.find(kind).stream().anyMatch(at -> !own.contains(sentence.lower(at)));
    }
}

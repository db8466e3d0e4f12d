package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.retrieval.ranking.QuestionKind;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What kind of thing a question asks for, and whether a sentence can hold one: in English a time for "when", a number for
 * "how many" and more than a wish for whether something is so, in some more languages a reason for "why". What else is
 * asked for can be told in any words.
 */
final class SoughtKind {

    private static final Pattern FREQUENCY = Pattern.compile("(?iU)^\\W*(?:and |so |but )?how (?:often|frequently)\\b");

    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?how (?:many|old|long|far|tall|high|deep|wide|large|big|heavy|fast|thick)\\b");

    private static final Pattern TIME = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?(?:when|(?:in |on )?(?:what|which) (?:year|date|month|decade|century))\\b");

    /** The languages of articles of which it is known what tells a cause. */
    private static final Set<String> WITH_CAUSES = Set.of("en", "de", "es", "fr", "ru");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Facts asked;

    SoughtKind(Facts asked) {
        this.asked = asked;
    }

    /** Whether a sentence can hold what is asked for; always where its language is not known here. */
    boolean isIn(Facts sentence) {
        String question = asked.text();
        if (QuestionKind.opening(question) == QuestionKind.REASON && WITH_CAUSES.contains(sentence.language())) {
            return tells(sentence, "cause");
        }
        if (!AnsweringWords.know(asked.language()) || !AnsweringWords.know(sentence.language())) {
            return true;
        }
        Predicate<Pattern> opens = words -> words.matcher(question).find();
        boolean number =
                DIGIT.matcher(sentence.text()).find() || !sentence.quantities().isEmpty();
        if (opens.test(AnsweringWords.YES_OR_NO)) {
            return !wishes(sentence);
        }
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

    /** Whether the sentence tells what somebody wants, fears or proposes, and that is not what is asked. */
    private boolean wishes(Facts sentence) {
        return sentence.find("wish").stream().anyMatch(at -> meant().stream()
                .noneMatch(word -> sentence.lower(at).startsWith(word)));
    }

    /** Whether the sentence has a phrase of a kind that opens with none of the question's words of meaning. */
    private boolean tells(Facts sentence, String kind) {
        Set<String> own = meant();
        return sentence.find(kind).stream().anyMatch(at -> !own.contains(sentence.lower(at)));
    }

    /** The question's words of meaning in small letters. */
    private Set<String> meant() {
        return IntStream.range(0, asked.words().size())
                .filter(at -> !asked.isFunctionWord(at))
                .mapToObj(asked::lower)
                .collect(Collectors.toSet());
    }
}

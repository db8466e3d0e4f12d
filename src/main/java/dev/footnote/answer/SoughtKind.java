package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.article.FunctionWords;
import dev.footnote.retrieval.ranking.QuestionKind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What kind of thing a question asks for, and whether a sentence can hold one: in English a time for "when", a number for
 * "how many", money for "how much does it cost" and more than a wish for whether something is so, in some more languages
 * a reason for "why". What else is asked for can be told in any words.
 */
final class SoughtKind {

    private static final Pattern FREQUENCY = Pattern.compile("(?iU)^\\W*(?:and |so |but )?how (?:often|frequently)\\b");

    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?how (?:many|old|long|far|tall|high|deep|wide|large|big|heavy|fast|thick)\\b");

    private static final Pattern TIME = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?(?:when|(?:in |on )?(?:what|which) (?:year|date|month|decade|century))\\b");

    private static final Pattern MONEY =
            Pattern.compile("(?iU)^\\W*(?:and |so |but )?how much (?:money\\b|(?:is|are|was|were|does|do|"
                    + "did|will|would|has|have|had)\\b.*\\b(?:costs?|sell|sold|charged?|pay|paid|earn(?:ed)?|spen[dt]|worth|priced?|"
                    + "invest(?:ed)?|donated?|raised?|owed?|budget)\\b|(?:is|are) (?!.*(?:ed|en|left|lost|known)\\W*$)"
                    + "\\S+(?: \\S+){0,2}\\W*$)");

    /** ₹500, 20 CHF, 5bn. */
    private static final Pattern SUM =
            Pattern.compile("(?U)\\p{Sc}|\\b\\p{Lu}{3}\\s?\\d|\\d\\s?(?:\\p{Lu}{3}|bn|m|k)\\b");

    private static final Pattern EVERY = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?how (?:many|much)\\b.*\\b(?:an?|per|each|every) (hour|day|week|month|year)\\b");

    private static final Pattern ROLE =
            Pattern.compile("(?iU)^\\W*(?:and |so |but )?who(?: is|'s|’s|s| was) (?:the )?(?:current |"
                    + "former |first |new )?((?:\\p{L}+ ){1,3})(?:of|at|for) (?:the )?(\\P{Punct}+)\\W*$");

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
        if (opens.test(MONEY)) {
            return tells(sentence, "money") || SUM.matcher(sentence.text()).find();
        }
        return (!opens.test(NUMBER) || number || tells(sentence, "amount"))
                && isAsOften(sentence)
                && isOnRole(sentence);
    }

    /** Whether the sentence tells of the same period, where the question is on what is counted in one: a year. */
    private boolean isAsOften(Facts sentence) {
        Matcher every = EVERY.matcher(asked.text());
        return !every.find()
                || !sentence.find("every-" + every.group(1).toLowerCase(Locale.ROOT))
                        .isEmpty();
    }

    /** Whether the sentence has a word of the role, or of whose it is, where the question is on who has it. */
    private boolean isOnRole(Facts sentence) {
        Matcher role = ROLE.matcher(asked.text());
        return !role.find()
                || Stream.of((role.group(1) + role.group(2)).split("\\s+"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !FunctionWords.of(asked.language()).contains(word))
                        .anyMatch(
                                word -> sentence.words().stream().anyMatch(own -> Kinship.ofWords(own.lower(), word)));
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

package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.FunctionWords;
import dev.footnote.article.Span;
import dev.footnote.retrieval.ranking.QuestionKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What kind of thing a question asks for, and whether a sentence can hold one: in some languages a time for "when", a number
 * for "how many", money for "how much does it cost", a reason for "why", in English also somebody for "who", their
 * words for "what did they say", and more than a wish for whether something is so. What else is asked for can be told in any words.
 */
final class SoughtKind {

    /** What may be asked for, by the words that ask for it in English. */
    private enum Wanted {
        TIME("(?iU)^\\W*(?:and |so |but )?(?:when\\b(?!.*\\b(?:what|who|which|where|how)\\b)"
                + "|(?:in |on )?(?:what|which) (?:year|date|month|decade|century)\\b)"),
        FREQUENCY("(?iU)^\\W*(?:and |so |but )?how (?:often|frequently)\\b"),
        MONEY("(?iU)^\\W*(?:and |so |but )?how much (?:money\\b|(?:is|are|was|were|does|do|"
                + "did|will|would|has|have|had)\\b.*\\b(?:costs?|sell|sold|charged?|pay|paid|earn(?:ed)?|spen[dt]|worth|priced?|"
                + "invest(?:ed)?|donated?|raised?|owed?|budget)\\b|(?:is|are) (?!.*(?:ed|en|left|lost|known)\\W*$)"
                + "\\S+(?: \\S+){0,2}\\W*$)"),
        NUMBER(
                "(?iU)^\\W*(?:and |so |but )?how (?:many|old|long|far|tall|high|deep|wide|large|big|heavy|fast|thick)\\b"),
        CONTACT("(?iU)\\b(?:phone|telephone|fax|mobile) (?:number|no)\\b|\\be-?mail address\\b"),
        WORDS("(?iU)^\\W*(?:and |so |but )?what (?:do|does|did|has|have|had) (.{2,80}?) (?:say|said)\\b"),
        SOMEBODY("(?iU)^\\W*(?:and |so |but )?who\\b(?!['’]s? |se\\b| (?:is|was|are|were) (?-i:\\p{Lu}))"),
        ANYTHING("");

        private final Pattern words;

        Wanted(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final Pattern ANYBODY =
            Pattern.compile("(?i)\\b(?:no|no one|none|all|both|(?:no|every|any|some)body|(?:every|any|some)one)\\b");

    /** What tells somebody's words besides the verbs that report. */
    private static final Pattern SPEAKING =
            Pattern.compile("(?i)\\b(?:point(?:s|ed)? out|not(?:es|ed)|writ(?:es|ing)|wrote"
                    + "|call(?:s|ed)|describ|ask(?:s|ed)|answer|respon|repl(?:y|ie)|comment|stress|emphasi|complain|prais|critici"
                    + "|promis|th(?:ink|ought)|believ|f(?:inds?|ound))");

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»‘]");

    /** ₹500, 20 CHF, 5bn. */
    private static final Pattern SUM =
            Pattern.compile("(?U)\\p{Sc}|\\b\\p{Lu}{3}\\s?\\d|\\d\\s?(?:\\p{Lu}{3}|bn|m|k)\\b");

    private static final Pattern EVERY = Pattern.compile(
            "(?iU)^\\W*(?:and |so |but )?how (?:many|much)\\b.*\\b(?:an?|per|each|every) (hour|day|week|month|year)\\b");

    private static final Pattern ROLE =
            Pattern.compile("(?iU)^\\W*(?:and |so |but )?who(?: is|'s|’s|s| was) (?:the )?(?:current |"
                    + "former |first |new )?((?:\\p{L}+ ){1,3})(?:of|at|for) (?:the )?((?-i:\\p{Lu})\\P{Punct}+)\\W*$");

    /** The languages of articles of which it is known what tells a cause. */
    private static final Set<String> WITH_CAUSES = Set.of("en", "de", "es", "fr", "ru");

    /** The languages of which it is known what tells a time, a number or a price. */
    private static final Set<String> WITH_KINDS = Set.of("en", "de", "es", "ru", "zh");

    /** Which word, from 0, a question's asking words begin with at the latest. */
    private static final int OPENING = 1;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Facts asked;

    SoughtKind(Facts asked) {
        this.asked = asked;
    }

    /** Whether a sentence can hold what is asked for; always where its language is not known here. */
    boolean isIn(Facts sentence) {
        if (QuestionKind.opening(asked.text()) == QuestionKind.REASON && WITH_CAUSES.contains(sentence.language())) {
            return tells(sentence, "cause");
        }
        boolean english = AnsweringWords.know(asked.language()) && AnsweringWords.know(sentence.language());
        if (english && opens(AnsweringWords.YES_OR_NO)) {
            return !wishes(sentence);
        }
        return (!WITH_KINDS.contains(sentence.language()) || holds(wanted(), sentence))
                && (!english || isAsOften(sentence) && isOnRole(sentence));
    }

    /** Whether a sentence can hold something of a kind. */
    private boolean holds(Wanted wanted, Facts sentence) {
        boolean english = AnsweringWords.know(sentence.language());
        boolean digit = DIGIT.matcher(sentence.text()).find();
        boolean number = digit || !sentence.quantities().isEmpty();
        return switch (wanted) {
            case TIME -> // elsewhere "a" and "one" are the same word
                (english ? number : digit)
                        || !sentence.moments().isEmpty()
                        || !sentence.find("time").isEmpty();
            case FREQUENCY -> number || !english || tells(sentence, "frequency");
            case MONEY ->
                tells(sentence, "money") || SUM.matcher(sentence.text()).find();
            case NUMBER -> number || tells(sentence, "amount");
            case CONTACT -> digit || sentence.text().contains("@");
            case WORDS -> isSpokenBy(sentence);
            case SOMEBODY -> namesSomebody(sentence);
            case ANYTHING -> true;
        };
    }

    /** Whether the sentence reports, quotes or tells of a refusal to speak, and has a name of who is asked after. */
    private boolean isSpokenBy(Facts sentence) {
        Matcher said = Wanted.WORDS.words.matcher(asked.text());
        List<Name> speaker = !said.find()
                ? List.of()
                : asked.names().stream()
                        .filter(name -> isIn(new Span(said.start(1), said.end(1)), name))
                        .toList();
        boolean speaks = !sentence.attributions().isEmpty()
                || !sentence.refusals().isEmpty()
                || QUOTED.matcher(sentence.text()).find()
                || SPEAKING.matcher(sentence.text()).find();
        return speaker.isEmpty() || speaks && speaker.stream().anyMatch(sentence::names);
    }

    private boolean isIn(Span span, Name name) {
        int start = asked.words().get(name.word()).start();
        return span.start() <= start && start < span.end();
    }

    /** Whether the sentence has a name that the question doesn't, a pronoun or a word for people, or for none of them. */
    private boolean namesSomebody(Facts sentence) {
        return sentence.names().stream().anyMatch(name -> !asked.names(name))
                || sentence.words().stream().anyMatch(this::isNewAndCapital)
                || !sentence.find("pronoun").isEmpty()
                || ANYBODY.matcher(sentence.text()).find()
                || IntStream.range(0, sentence.words().size())
                        .filter(at -> !sentence.isFunctionWord(at))
                        .mapToObj(sentence::lower)
                        .anyMatch(word -> meant().stream().noneMatch(own -> Kinship.ofWords(own, word))
                                && Lexicon.english().canAct(word));
    }

    /** iFixit. */
    private boolean isNewAndCapital(Word word) {
        return word.text().codePoints().skip(1).anyMatch(Character::isUpperCase) && !meant().contains(word.lower());
    }

    private Wanted wanted() {
        if (AnsweringWords.know(asked.language())) {
            return Stream.of(Wanted.values())
                    .filter(kind -> opens(kind.words))
                    .findFirst()
                    .orElse(Wanted.ANYTHING);
        }
        return asks("ask-money")
                ? Wanted.MONEY
                : asks("ask-time") ? Wanted.TIME : asks("ask-amount") ? Wanted.NUMBER : Wanted.ANYTHING;
    }

    private boolean opens(Pattern words) {
        return words.matcher(asked.text()).find();
    }

    /** Whether the question opens with such words; in Chinese they stand where the answer would. */
    private boolean asks(String kind) {
        return asked.find(kind).stream()
                .anyMatch(at -> at <= OPENING || asked.language().startsWith("zh"));
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

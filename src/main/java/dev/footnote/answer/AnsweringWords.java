package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import dev.footnote.retrieval.ranking.QuestionKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the words that the reader marks in a sentence against what is asked for, and completes them: a name is told
 * whole, a number with its unit. What does not fit the question is not told as its answer.
 *
 * <pre>
 * Who designed it?       [Hans] Weber     ->  [Hans Weber]
 * How deep is it?        [200] metres     ->  [200 metres]
 * How old were they?     [58 percent]     ->  none
 * Was it too long?       [200] metres     ->  none
 * What did they do?      they [sailed]    ->  none
 * </pre>
 *
 * It knows English only, so in other languages nothing is marked.
 */
final class AnsweringWords {

    /** What opens a question that is answered by yes or no, unless it asks to be told something. */
    static final Pattern YES_OR_NO = Pattern.compile("(?iU)^\\W*(?:(?:and|so|but|then)\\s+)?"
            + "(?!\\w+ (?:you|anyone|anybody|somebody|we|i)\\b|does (?:it|he|she|the article) (?:say|tell|state|mention)\\b)"
            + "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|am"
            + "|isn|aren|wasn|weren|don|doesn|didn)\\b");

    private static final Pattern MEASURE = Pattern.compile(
            "(?i)\\bhow (?:much|old|long|far|tall|high|deep|wide|large|big|heavy|fast|often|hot|cold|small|thick|early|late)\\b");

    private static final Pattern PERCENT =
            Pattern.compile("(?i)percent|per cent|%|proportion|share|fraction|how much|rate");

    private static final Pattern YEAR = Pattern.compile("(?i)\\b(?:years?|decade)\\b");

    /** What is counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\bhow many (?:of the |total |other |different )?(\\p{L}{3,})");

    /** Units of parts of a whole, which count nothing. */
    private static final Set<String> PARTS = Set.of("percent", "fraction");

    private static final Pattern ORDINAL = Pattern.compile("(?i)second|[a-z\\d-]+(?:st|nd|rd|th)");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

    private final String question;
    private final Facts asked;
    private final Facts sentence;
    private final Items items;
    private final QuestionKind kind;
    private final boolean measures;

    AnsweringWords(Facts asked, Facts sentence) {
        question = asked.text();
        this.asked = asked;
        this.sentence = sentence;
        items = new Items(sentence);
        kind = QuestionKind.opening(question);
        measures = MEASURE.matcher(question).find();
    }

    /** Whether words of articles in a language, a BCP 47 code, can be checked. */
    static boolean know(String language) {
        return language.split("-", 2)[0].equals("en");
    }

    /** The whole words that answer; {@code null} where those marked don't fit. */
    @Nullable
    Span of(Span marked) {
        Span told = fitting(marked);
        if (told == null) {
            return null;
        }
        Span better = new Parallels(asked, sentence).askedFor(alike(marked), marked);
        if (better == null) {
            return null;
        }
        return better.equals(marked) ? told : fitting(better);
    }

    private @Nullable Span fitting(Span marked) {
        if (YES_OR_NO.matcher(question).find() || asksWhoThatIs() || isOnlyTheSpeaker(marked)) {
            return null;
        }
        return switch (kind) {
            case REASON -> null;
            case TIME -> time(marked);
            case NUMBER -> quantity(marked);
            case MANNER -> measures ? quantity(marked) : null;
            default -> measures ? quantity(marked) : isTelling(marked) ? name(marked) : null;
        };
    }

    /** What of the sentence is of the marked words' kind, and none of what the question itself tells. */
    private List<Span> alike(Span marked) {
        List<Span> all =
                switch (kind) {
                    case TIME -> items.timesLike(marked);
                    case PLACE -> items.places();
                    case NUMBER, MANNER ->
                        items.quantityAt(marked)
                                .map(one -> items.numbersIn(one.unit()))
                                .orElse(List.of());
                    default -> List.of();
                };
        return all.stream()
                .filter(item -> !question.contains(item.of(sentence.text())))
                .toList();
    }

    /** Whether nothing but a name is asked about: "Who is Putin?" is not answered by another name. */
    private boolean asksWhoThatIs() {
        List<Integer> names = asked.names().stream().map(Name::word).toList();
        return kind == QuestionKind.PERSON && !names.isEmpty() && names.containsAll(asked.content());
    }

    private @Nullable Span time(Span marked) {
        if (YEAR.matcher(question).find() && marked.of(sentence.text()).matches("\\d{3,4}s?")) {
            return marked;
        }
        boolean oneEnd = !asked.find("one-end").isEmpty();
        return items.time(marked)
                .map(time -> oneEnd ? time : items.withBothTimes(time))
                .orElse(null);
    }

    private @Nullable Span quantity(Span marked) {
        Optional<Quantity> found = items.quantityAt(marked);
        boolean part = ORDINAL.matcher(marked.of(sentence.text())).matches()
                || found.filter(one -> PARTS.contains(one.unit())).isPresent()
                        && !PERCENT.matcher(question).find();
        boolean number = found.filter(one -> !countsOther(one)).isPresent()
                || THOUSANDS.matcher(marked.of(sentence.text())).matches();
        if (!number || part) {
            return null;
        }
        Span whole = items.withBothBounds(items.whole(items.withoutTornNoun(marked)));
        return measures ? items.withNoun(whole) : whole;
    }

    private Span name(Span marked) {
        return items.withNameBefore(items.whole(marked));
    }

    /** Whether a name or a number is marked. Of other words the reader marks .36 as known, and .2 beside the answer. */
    private boolean isTelling(Span marked) {
        boolean thing = kind == QuestionKind.THING || kind == QuestionKind.CHOICE;
        boolean name =
                items.holdsName(marked) && !(thing && new ThingAsked(asked, sentence).isNot(items.whole(marked)));
        return name || items.quantityAt(marked).isPresent();
    }

    /**
     * Whether the number counts something else than another one in the sentence, which counts what is asked for. With
     * no noun of its own it counts what the one before it does: Oslo gave 200 books, Bergen 150.
     */
    private boolean countsOther(Quantity found) {
        Matcher counting = COUNTED.matcher(question);
        if (!counting.find()) {
            return false;
        }
        String noun = counting.group(1).toLowerCase(Locale.ROOT);
        Predicate<Quantity> counts = one -> one.nouns().stream().anyMatch(word -> Kinship.ofWords(word, noun));
        return !found.nouns().isEmpty()
                && !counts.test(found)
                && sentence.quantities().stream().anyMatch(counts);
    }

    /** Whether the marked words are who says it, and nobody asks who says something. */
    private boolean isOnlyTheSpeaker(Span marked) {
        boolean asksForSpeaker = IntStream.range(0, asked.words().size()).anyMatch(asked::reportsAt);
        return !asksForSpeaker
                && sentence.attributions().stream()
                        .filter(one -> !one.opinion())
                        .flatMap(one -> one.sourceWords().stream())
                        .anyMatch(at -> span(at, at + 1).overlaps(marked));
    }

    private Span span(int from, int end) {
        Word last = sentence.words().get(end - 1);
        return new Span(sentence.words().get(from).start(), last.end());
    }
}

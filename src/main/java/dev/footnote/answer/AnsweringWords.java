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
    private static final Pattern YES_OR_NO = Pattern.compile("(?iU)^\\W*(?:(?:and|so|but|then)\\s+)?"
            + "(?!\\w+ (?:you|anyone|anybody|somebody|we|i)\\b|does (?:it|he|she|the article) (?:say|tell|state|mention)\\b)"
            + "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|am"
            + "|isn|aren|wasn|weren|don|doesn|didn)\\b");

    private static final Pattern MEASURE = Pattern.compile(
            "(?i)\\bhow (?:much|old|long|far|tall|high|deep|wide|large|big|heavy|fast|often|hot|cold|small|thick|early|late)\\b");

    private static final Pattern PERCENT =
            Pattern.compile("(?i)percent|per cent|%|proportion|share|fraction|how much|rate");

    private static final Pattern YEAR = Pattern.compile("(?i)\\b(?:years?|decade)\\b");

    /** Times that are no dates: years of any age, decades, centuries and hours. */
    private static final Pattern ERA =
            Pattern.compile("(?i)\\b(?:[12]?\\d{3}s?|[1-9]\\d{2}|[a-z\\d]+(?:th|st|nd|rd|teenth)[ -]centur(?:y|ies)"
                    + "|\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)");

    /** What is counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(?i)\\bhow many (?:of the |total |other |different )?(\\p{L}{3,})");

    /** Units of parts of a whole, which count nothing. */
    private static final Set<String> PARTS = Set.of("percent", "fraction");

    /** Small words within a name, of which so many may follow each other. */
    private static final Pattern LINK = Pattern.compile("of|the|de|la|del|van|von|der|den|da|di|du|le|bin|al");

    private static final int LINKS = 2;

    /** What before a date tells which part of that time is meant. */
    private static final Pattern PART_OF_TIME =
            Pattern.compile("(?i)(?:\\b(?:early|late|mid)[ -])?(?:\\b(?:spring|summer|autumn|fall|winter) (?:of )?)?$");

    private static final Pattern ORDINAL = Pattern.compile("(?i)second|[a-z\\d-]+(?:st|nd|rd|th)");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

    private final String question;
    private final Facts asked;
    private final Facts sentence;

    AnsweringWords(Facts asked, Facts sentence) {
        question = asked.text();
        this.asked = asked;
        this.sentence = sentence;
    }

    /** Whether words of articles in a language, a BCP 47 code, can be checked. */
    static boolean know(String language) {
        return language.split("-", 2)[0].equals("en");
    }

    /** The whole words that answer; {@code null} where those marked don't fit. */
    @Nullable
    Span of(Span marked) {
        if (YES_OR_NO.matcher(question).find() || asksWhoThatIs() || isOnlyTheSpeaker(marked)) {
            return null;
        }
        boolean measured = MEASURE.matcher(question).find();
        return switch (QuestionKind.opening(question)) {
            case REASON -> null;
            case TIME -> time(marked);
            case NUMBER -> quantity(marked);
            case MANNER -> measured ? quantity(marked) : null;
            default -> measured ? quantity(marked) : isTelling(marked) ? grown(marked) : null;
        };
    }

    /** Whether nothing but a name is asked about: "Who is Putin?" is not answered by another name. */
    private boolean asksWhoThatIs() {
        List<Integer> names = asked.names().stream().map(Name::word).toList();
        return QuestionKind.opening(question) == QuestionKind.PERSON
                && !names.isEmpty()
                && names.containsAll(asked.content());
    }

    private @Nullable Span time(Span marked) {
        List<Integer> dated = sentence.dated();
        List<Integer> touched =
                dated.stream().filter(at -> span(at, at + 1).overlaps(marked)).toList();
        if (touched.isEmpty()) {
            return ERA.matcher(sentence.text())
                    .results()
                    .map(found -> new Span(found.start(), found.end()))
                    .filter(marked::overlaps)
                    .findFirst()
                    .map(found -> joined(marked, found))
                    .orElse(null);
        }
        if (YEAR.matcher(question).find() && marked.of(sentence.text()).matches("\\d{3,4}s?")) {
            return marked;
        }
        int from = touched.get(0);
        int to = touched.get(touched.size() - 1);
        while (dated.contains(from - 1)) {
            from--;
        }
        while (dated.contains(to + 1)) {
            to++;
        }
        Span date = joined(marked, span(from, to + 1));
        Matcher part = PART_OF_TIME.matcher(sentence.text().substring(0, date.start()));
        return part.find() ? new Span(part.start(), date.end()) : date;
    }

    private @Nullable Span quantity(Span marked) {
        Optional<Quantity> found = quantityAt(marked);
        boolean part = ORDINAL.matcher(marked.of(sentence.text())).matches()
                || found.filter(one -> PARTS.contains(one.unit())).isPresent()
                        && !PERCENT.matcher(question).find();
        boolean number = found.filter(one -> !countsOther(one)).isPresent()
                || THOUSANDS.matcher(marked.of(sentence.text())).matches();
        return number && !part ? grown(marked) : null;
    }

    /** Whether a name or a number is marked. Of other words the reader marks .36 as known, and .2 beside the answer. */
    private boolean isTelling(Span marked) {
        return quantityAt(marked).isPresent()
                || sentence.names().stream()
                        .anyMatch(name -> span(name.word(), name.word() + 1).overlaps(marked));
    }

    /** Whether the number counts something else than another one in the sentence, which counts what is asked for. */
    private boolean countsOther(Quantity found) {
        Matcher counting = COUNTED.matcher(question);
        if (!counting.find()) {
            return false;
        }
        String noun = counting.group(1).toLowerCase(Locale.ROOT);
        Predicate<Quantity> counts = one -> one.nouns().stream().anyMatch(word -> Kinship.ofWords(word, noun));
        return !counts.test(found) && sentence.quantities().stream().anyMatch(counts);
    }

    /** With all of the names and of the number that the words are part of. */
    private Span grown(Span marked) {
        Span whole = quantityAt(marked)
                .map(quantity -> joined(marked, span(quantity.word(), quantity.end())))
                .orElse(marked);
        List<Integer> names = sentence.names().stream().map(Name::word).toList();
        for (int at : names) {
            if (span(at, at + 1).overlaps(marked)) {
                whole = joined(whole, span(edge(at, -1), edge(at, 1) + 1));
            }
        }
        return whole;
    }

    /** How far a name goes on to one side, over what joins its words: María de la Cruz, University of Oslo. */
    private int edge(int from, int step) {
        int edge = from;
        int at = from;
        while (at + step >= 0
                && at + step < sentence.words().size()
                && sentence.touches(Math.min(at, at + step))
                && Math.abs(at + step - edge) <= LINKS + 1
                && (isCapital(at + step)
                        || LINK.matcher(sentence.lower(at + step)).matches())) {
            at += step;
            edge = isCapital(at) ? at : edge;
        }
        return edge;
    }

    private boolean isCapital(int at) {
        Word word = sentence.words().get(at);
        return word.isCapitalised() && !sentence.isFunctionWord(at);
    }

    private Optional<Quantity> quantityAt(Span marked) {
        return sentence.quantities().stream()
                .filter(quantity -> span(quantity.word(), quantity.end()).overlaps(marked))
                .findFirst();
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

    private static Span joined(Span a, Span b) {
        return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }
}

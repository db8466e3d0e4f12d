package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times, names and numbers of an English sentence, each whole: Hans Weber, 200 metres, 12 December 1963. */
final class Items {

    /** Times that are no dates: years of any age, decades, centuries and hours. */
    private static final Pattern ERA = Pattern.compile(
            "(?i)(?<![\\w.,])(?:[12]?\\d{3}s?|[1-9]\\d{2}|[a-z\\d]+(?:th|st|nd|rd|teenth)[ -]centur(?:y|ies)"
                    + "|\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)");

    /** Small words within a name, of which so many may follow each other. */
    private static final Pattern LINK = Pattern.compile("of|the|de|la|del|van|von|der|den|da|di|du|le|bin|al");

    private static final int LINKS = 2;

    /** What before a date tells which part of that time is meant. */
    private static final Pattern PART_OF_TIME =
            Pattern.compile("(?i)(?:\\b(?:early|late|mid)[ -])?(?:\\b(?:spring|summer|autumn|fall|winter) (?:of )?)?$");

    /** What stands before and within a span from one to another. */
    private static final Pattern PERIOD = Pattern.compile("(?i)\\b(?:between|from) $");

    private static final Pattern BOUNDS = Pattern.compile("(?i)\\bbetween (?:about |around |some )?$");
    private static final Pattern TO = Pattern.compile("(?i) (?:and|to|until|till|through) (?:about |around |some )?");

    private final Facts sentence;

    Items(Facts sentence) {
        this.sentence = sentence;
    }

    /** The times of the marked one's kind: dates, or else the hours, ages and centuries. */
    List<Span> timesLike(Span words) {
        List<Span> dates = dates();
        return dates.stream().anyMatch(words::overlaps) ? dates : eras();
    }

    private List<Span> dates() {
        List<Span> dates = new ArrayList<>();
        for (int at : sentence.dated()) {
            boolean goesOn = sentence.dated().contains(at - 1);
            dates.add(goesOn ? joined(dates.remove(dates.size() - 1), span(at, at + 1)) : span(at, at + 1));
        }
        return dates;
    }

    private List<Span> eras() {
        return ERA.matcher(sentence.text())
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    /** The words with the times that they are part of; empty if they are part of none. */
    Optional<Span> time(Span words) {
        Optional<Span> time = timesLike(words).stream().filter(words::overlaps).reduce(Items::joined);
        return time.map(found -> {
            Span whole = joined(words, found);
            Matcher part = PART_OF_TIME.matcher(sentence.text().substring(0, whole.start()));
            return part.find() ? new Span(part.start(), whole.end()) : whole;
        });
    }

    /** The numbers in one unit; "one" is often none. */
    List<Span> numbersIn(String unit) {
        return sentence.quantities().stream()
                .filter(one -> one.unit().equals(unit) && !one.isOne())
                .map(one -> span(one.word(), one.end()))
                .toList();
    }

    /** The places that something is at, comes from or goes to, by the small word before them. */
    List<Span> places() {
        Set<Integer> locating = new HashSet<>(sentence.find("locating"));
        return sentence.fullNames().stream()
                .map(name -> name.get(0).word())
                .filter(at -> locating.contains(at - 1)
                        || locating.contains(at - 2) && sentence.lower(at - 1).equals("the"))
                .map(at -> whole(span(at, at + 1)))
                .distinct()
                .toList();
    }

    Optional<Quantity> quantityAt(Span words) {
        return sentence.quantities().stream()
                .filter(quantity -> span(quantity.word(), quantity.end()).overlaps(words))
                .findFirst();
    }

    boolean holdsName(Span words) {
        return sentence.names().stream()
                .anyMatch(name -> span(name.word(), name.word() + 1).overlaps(words));
    }

    /** The words with all of the names and of the number that they are part of. */
    Span whole(Span words) {
        Span whole = quantityAt(words)
                .map(quantity -> joined(words, span(quantity.word(), quantity.end())))
                .orElse(words);
        for (Name name : sentence.names()) {
            int at = name.word();
            if (span(at, at + 1).overlaps(words)) {
                whole = joined(whole, span(edge(at, -1), edge(at, 1) + 1));
            }
        }
        return whole;
    }

    /** With the name that the number is a part of: Apollo 17, World War II. */
    Span withNameBefore(Span words) {
        return quantityAt(words)
                .filter(number -> number.unit().isEmpty())
                .map(number -> number.word() - 1)
                .filter(at -> at >= 0 && isName(at) && sentence.touches(at))
                .map(at -> joined(words, span(edge(at, -1), at + 1)))
                .orElse(words);
    }

    private boolean isName(int at) {
        return !sentence.isAdverb(at) && sentence.names().stream().anyMatch(name -> name.word() == at);
    }

    /** How far a name goes on to one side, over what joins its words: María de la Cruz, John F. Kennedy. */
    private int edge(int from, int step) {
        int edge = from;
        int at = from;
        while (at + step >= 0
                && at + step < sentence.words().size()
                && joinsNext(Math.min(at, at + step))
                && Math.abs(at + step - edge) <= LINKS + 1
                && (isCapital(at + step)
                        || LINK.matcher(sentence.lower(at + step)).matches())) {
            at += step;
            edge = isCapital(at) ? at : edge;
        }
        return edge;
    }

    /** Whether a name can go on from a word to the next: nothing parts them but the full stop of an initial. */
    private boolean joinsNext(int at) {
        String between = sentence.text()
                .substring(
                        sentence.words().get(at).end(),
                        sentence.words().get(at + 1).start());
        return sentence.touches(at) || sentence.lower(at).length() == 1 && between.matches("\\.\\s?");
    }

    private boolean isCapital(int at) {
        Word word = sentence.words().get(at);
        return word.isCapitalised() && !sentence.isFunctionWord(at);
    }

    /** The number with the noun behind it, which says what it measures, where no unit is known: 300 gigatons. */
    Span withNoun(Span words) {
        return sentence.quantities().stream()
                .filter(one ->
                        one.unit().isEmpty() && span(one.word(), one.end()).end() == words.end())
                .map(Quantity::end)
                .filter(this::goesOnAt)
                .map(at -> joined(words, span(at, isCapital(at) && goesOnAt(at + 1) ? at + 2 : at + 1)))
                .findFirst()
                .orElse(words);
    }

    /** Whether a word that carries meaning stands there, with no pause before it. */
    private boolean goesOnAt(int at) {
        return at < sentence.words().size() && sentence.touches(at - 1) && !sentence.isFunctionWord(at);
    }

    /** The number alone where what is counted breaks off: of "two rare" before "frog species" two. */
    Span withoutTornNoun(Span words) {
        return quantityAt(words)
                .map(one -> span(one.word(), one.end()))
                .filter(number -> number.end() < words.end() && isFollowed(words))
                .orElse(words);
    }

    /** Whether words that carry meaning follow without a pause. */
    boolean isFollowed(Span words) {
        return goesOnAt((int) sentence.words().stream()
                .filter(word -> word.start() < words.end())
                .count());
    }

    /** The words with both ends of a span of time: from 1934 until 1946. */
    Span withBothTimes(Span words) {
        return withBothEnds(words, timesLike(words), PERIOD);
    }

    /** The words with both bounds of a number; "from 5 to 10" can be a change as well, so it stays as it is. */
    Span withBothBounds(Span words) {
        List<Span> numbers = sentence.quantities().stream()
                .map(one -> span(one.word(), one.end()))
                .toList();
        return withBothEnds(words, numbers, BOUNDS);
    }

    private Span withBothEnds(Span words, List<Span> items, Pattern opening) {
        for (int i = 0; i + 1 < items.size(); i++) {
            Span first = items.get(i);
            Span last = items.get(i + 1);
            Matcher opens = opening.matcher(sentence.text().substring(0, first.start()));
            String between = sentence.text().substring(first.end(), last.start());
            if (words.overlaps(first) != words.overlaps(last)
                    && opens.find()
                    && TO.matcher(between).matches()) {
                return joined(words, new Span(opens.start(), last.end()));
            }
        }
        return words;
    }

    private Span span(int from, int end) {
        Word last = sentence.words().get(end - 1);
        return new Span(sentence.words().get(from).start(), last.end());
    }

    private static Span joined(Span a, Span b) {
        return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }
}

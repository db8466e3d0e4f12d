package dev.footnote.answer.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells which year a date without one means: the last past one, or the next where the words before it look ahead. Where
 * that is farther off than the other, the year stays open.
 */
final class OpenYears {

    /** How far before a date "until" may stand, in words: until the end of March. */
    private static final int NEAR = 4;

    /** How far before a date its verb is looked for, in words. */
    private static final int FAR = 40;

    /** How the words before a date look ahead. */
    private enum Sight {
        NONE,
        /** "Until", which is said of what is past, too. */
        UNTIL,
        PLAIN
    }

    private final String text;
    private final List<Word> words;
    private final Phrases phrases;
    private final CalendarNames calendar;
    private final LocalDate base;
    private final List<Integer> clauses;

    /** By the kind of a phrase, at which words one begins. */
    private final Map<String, BitSet> standing = new HashMap<>();

    /** @param base the day of publication */
    OpenYears(String text, List<Word> words, Phrases phrases, CalendarNames calendar, LocalDate base) {
        this.text = text;
        this.words = words;
        this.phrases = phrases;
        this.calendar = calendar;
        this.base = base;
        clauses = Clauses.in(text, words, phrases);
    }

    /**
     * The date in the year that it means.
     *
     * @param day 0 for the whole month
     * @param start the index of its first word
     */
    Moment resolve(int month, int day, int start) {
        LocalDate first = LocalDate.of(base.getYear(), month, Math.max(1, day));
        LocalDate last = day > 0 ? first : first.plusMonths(1).minusDays(1);
        int past = base.getYear() - (first.isAfter(base) ? 1 : 0);
        int next = base.getYear() + (last.isBefore(base) ? 1 : 0);
        long since = Math.max(0, ChronoUnit.DAYS.between(in(past, last), base));
        long still = Math.max(0, ChronoUnit.DAYS.between(base, in(next, first)));
        Sight sight = sight(start);
        boolean ahead = sight != Sight.NONE;
        boolean likely = ahead ? still <= since || next == base.getYear() : since <= still;
        int year = sight == Sight.PLAIN || ahead && likely ? next : past;
        Moment moment = day > 0 ? Moment.day(LocalDate.of(year, month, day)) : Moment.month(year, month);
        return moment.as(!likely ? Moment.Year.OPEN : ahead ? Moment.Year.NEXT : Moment.Year.LAST);
    }

    private LocalDate in(int year, LocalDate day) {
        return day.plusYears(year - base.getYear());
    }

    /** Whether the words before a date say that it is to come. */
    boolean looksAhead(int start) {
        return sight(start) != Sight.NONE;
    }

    /** Whether the clause of a date says that it is past, as "On Sunday they met" does and "Am Sonntag singen sie" not. */
    boolean tellsOfPast(int date) {
        return !looksAhead(date)
                && IntStream.range(earliest(date), Math.min(words.size(), date + FAR))
                        .filter(at -> clauses.get(at).equals(clauses.get(date)))
                        .anyMatch(at -> stands("behind", at) || stands("past", at) || stands("reporting", at));
    }

    private Sight sight(int start) {
        for (int at = start - 1; at >= earliest(start) && clauses.get(at).equals(clauses.get(start)); at--) {
            if (stands("reporting", at) || calendar.month(words.get(at).lower()) >= 0) {
                return Sight.NONE;
            }
            if (stands("ahead", at)) {
                return looksBack(clauses.get(at), start) ? Sight.NONE : Sight.PLAIN;
            }
            if (start - at <= NEAR && stands("until", at)) {
                return looksBack(clauses.get(Math.max(0, at - 1)), start) ? Sight.NONE : Sight.UNTIL;
            }
        }
        return Sight.NONE;
    }

    /** Whether a word between the start of a clause and a date is of what has been. */
    private boolean looksBack(int clause, int start) {
        return IntStream.range(earliest(start), start)
                .anyMatch(at -> clauses.get(at) >= clause && stands("behind", at));
    }

    private static int earliest(int start) {
        return Math.max(0, start - FAR);
    }

    private boolean stands(String kind, int at) {
        return standing.computeIfAbsent(kind, this::places).get(at);
    }

    private BitSet places(String kind) {
        return IntStream.range(0, words.size())
                .filter(at -> phrases.lengthAt(kind, words, at, text) > 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}

package dev.footnote.answer.fact;

import java.time.LocalDate;

/**
 * A time that a text names, as the days it can mean: a day, a weekend, a month, a year. Weekdays and "last month" are
 * counted back from the article's day of publication.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param year how its year is known
 */
public record Moment(LocalDate from, LocalDate to, Year year) {

    /** How the year of a moment is known. */
    public enum Year {
        /** From the text: it is written, or counted back. */
        TOLD,
        /** It is left out, and means the last past one. */
        LAST,
        /** It is left out, and means the next one. */
        NEXT,
        /** It is left out, and may be another. */
        OPEN
    }

    Moment(LocalDate from, LocalDate to) {
        this(from, to, Year.TOLD);
    }

    static Moment day(LocalDate day) {
        return new Moment(day, day);
    }

    static Moment month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Moment(first, first.plusMonths(1).minusDays(1));
    }

    static Moment year(int year) {
        return new Moment(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Moment as(Year known) {
        return new Moment(from, to, known);
    }

    /**
     * Whether a text that names {@code other} supports one that names this: the same time, or a part of it. Where
     * neither writes a year, that is the same.
     */
    public boolean isSupportedBy(Moment other) {
        int years = year == Year.TOLD || other.year == Year.TOLD ? 0 : from.getYear() - other.from.getYear();
        return !other.from.plusYears(years).isBefore(from)
                && !other.to.plusYears(years).isAfter(to);
    }

    /** Whether the days of both have one in common. */
    public boolean overlaps(Moment other) {
        return !other.from.isAfter(to) && !other.to.isBefore(from);
    }
}

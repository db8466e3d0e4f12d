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
     * neither writes a year, or this one's may be any, that is the same.
     */
    public boolean isSupportedBy(Moment other) {
        boolean any = year == Year.OPEN || year != Year.TOLD && other.year != Year.TOLD;
        Moment there = any ? other.inYearOf(this) : other;
        return !there.from.isBefore(from) && !there.to.isAfter(to);
    }

    /**
     * Whether what happened at the time {@code other} may have happened at this one, which is asked for: the days of both
     * have one in common. A question without a year asks for any, and an open year may be any.
     */
    public boolean overlaps(Moment other) {
        boolean any = year != Year.TOLD || other.year == Year.OPEN;
        Moment there = any ? other.inYearOf(this) : other;
        return !there.from.isAfter(to) && !there.to.isBefore(from);
    }

    private Moment inYearOf(Moment other) {
        int years = other.from.getYear() - from.getYear();
        return new Moment(from.plusYears(years), to.plusYears(years), year);
    }
}

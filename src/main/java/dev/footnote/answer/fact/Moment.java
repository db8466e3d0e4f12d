package dev.footnote.answer.fact;

import java.time.LocalDate;

/**
 * A time that a text names, as the days it can mean: a day, a weekend, a month, a year. Weekdays and "last month" are
 * counted back from the article's day of publication.
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
public record Moment(LocalDate from, LocalDate to) {

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

    /** Whether a text that names {@code other} supports one that names this: the same time, or a part of it. */
    public boolean isSupportedBy(Moment other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether the days of both have one in common. */
    public boolean overlaps(Moment other) {
        return !other.from.isAfter(to) && !other.to.isBefore(from);
    }
}

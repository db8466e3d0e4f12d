package dev.footnote.article.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days as pages write them: ISO 8601 in its spellings, RFC 1123, and English month names. */
final class Dates {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\b((?:19|20)\\d\\d)([-/.]?)(\\d\\d?)\\2(\\d\\d?)(?!\\d)");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d\\d?)(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -]((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d\\d?)(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b");

    private Dates() {}

    /** The first day that the text names, on the calendar of whoever wrote it; {@code null} if there is none. */
    static @Nullable LocalDate read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher year = YEAR_FIRST.matcher(lower);
        if (year.find()) {
            return day(year.group(1), Integer.parseInt(year.group(3)), year.group(4));
        }
        Matcher day = DAY_FIRST.matcher(lower);
        if (day.find()) {
            return day(day.group(3), month(day.group(2)), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(lower);
        return month.find() ? day(month.group(3), month(month.group(1)), month.group(2)) : null;
    }

    private static int month(String abbreviation) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(abbreviation)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("no month starts with '" + abbreviation + "'");
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}

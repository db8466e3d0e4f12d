package dev.footnote.answer.fact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of a text: July 20, 2023; 20. Juli; 20 июля 2023 года; 2023年7月20日; 2023-07-20; Thursday; last
 * month; 2019.
 */
final class Moments {

    /**
     * The moments found.
     *
     * @param starts for each moment, the index of its first word
     * @param words the indices of all words that they are made of
     */
    record Found(List<Moment> moments, List<Integer> starts, Set<Integer> words) {}

    /** What stands before a month, not before a name. */
    private static final Pattern BEFORE_MONTH =
            Pattern.compile("\\d.*|i[nm]|since|until|till|by|from|to|through|during|before|after"
                    + "|last|next|this|late|early|mid|each|every|of|and|or|end|start|beginning|seit|bis|ab|vom|zum|ende|anfang|mitte"
                    + "|letzten|nächsten|diesen|jeden|und|oder|am|den|en|de|desde|hasta|em|di|da|del|à|dès|depuis");

    /** Stands in where the day of publication isn't known: relative times then only agree with each other. */
    private static final LocalDate UNKNOWN = LocalDate.of(1000, 1, 5);

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
    private static final Pattern CHINESE = Pattern.compile(
            "(?:(\\d{4})\\s*年(?!代))?\\s*(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?!份?以)(?:\\s*(\\d{1,2})\\s*[日号])?)?");

    /** 1970s, 1970er-Jahre, années 1970, 1970-х, 1970年代: its first three digits. */
    private static final Pattern DECADE = Pattern.compile("(?<![\\p{L}\\p{N}])(1[5-9]\\d|20\\d)0"
            + "(?:['’]?s|er(?:[-\\s]Jahren?)?|[-‑](?:х|е|м|ми|ые|ых))(?![\\p{L}\\p{N}])"
            + "|(?<!\\d)(1[5-9]\\d|20\\d)0\\s*年代"
            + "|(?iu:années|años|década de)[\\s\\u00a0](1[5-9]\\d|20\\d)0(?![\\p{L}\\p{N}])"
            // a span of years, as "années 1970 à 1975", is no decade
            + "(?!\\s*(?:[-–]|à|a|et|y)\\s*\\d{3}[1-9])");

    private final String text;
    private final List<Word> words;
    private final LocalDate base;
    private final Phrases phrases;
    private final CalendarNames calendar;
    private final OpenYears years;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> used = new LinkedHashSet<>();

    private Moments(String text, List<Word> words, String language, @Nullable LocalDate published) {
        this.text = text;
        this.words = words;
        base = published == null ? UNKNOWN : published;
        phrases = Phrases.of(language);
        calendar = CalendarNames.of(language);
        years = new OpenYears(text, words, phrases, calendar, base);
    }

    static Found in(String text, List<Word> words, String language, @Nullable LocalDate published) {
        Moments reader = new Moments(text, words, language, published);
        reader.decades();
        reader.numeric();
        for (int at = 0; at < words.size(); at++) {
            reader.named(at);
        }
        reader.relative();
        reader.years();
        return new Found(reader.moments, reader.starts, reader.used);
    }

    private void decades() {
        DECADE.matcher(text).results().forEach(match -> {
            int first = 10 * Math.max(number(match, 1), Math.max(number(match, 2), number(match, 3)));
            List<Integer> covered = covered(match);
            note(
                    new Moment(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31)),
                    covered.isEmpty() ? 0 : covered.get(0));
            used.addAll(covered);
        });
    }

    private void numeric() {
        ISO.matcher(text).results().forEach(match -> add(match, number(match, 1), number(match, 2), number(match, 3)));
        DOTTED.matcher(text).results().forEach(match -> {
            add(match, number(match, 3), number(match, 2), number(match, 1));
            add(match, number(match, 3), number(match, 1), number(match, 2));
        });
        CHINESE.matcher(text)
                .results()
                .filter(match -> !match.group().isBlank())
                .forEach(match -> {
                    int month = monthOf(match);
                    add(match, number(match, 1), month, number(match, 3));
                });
    }

    private static int monthOf(MatchResult match) {
        String written = match.group(2) == null ? "0" : match.group(2);
        return written.matches("\\d+") ? Integer.parseInt(written) : (int) Numerals.chinese(written);
    }

    private void add(MatchResult match, int year, int month, int day) {
        if (month > 12 || year == 0 && month == 0) {
            return;
        }
        List<Integer> covered = covered(match);
        resolve(year, month, day, covered.isEmpty() ? 0 : covered.get(0));
        used.addAll(covered);
    }

    private List<Integer> covered(MatchResult match) {
        return IntStream.range(0, words.size())
                .filter(at ->
                        words.get(at).start() >= match.start() && words.get(at).end() <= match.end())
                .boxed()
                .toList();
    }

    private static int number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    private void note(Moment moment, int start) {
        moments.add(moment);
        starts.add(start);
    }

    private void resolve(int year, int month, int day, int start) {
        try {
            if (month == 0) {
                note(Moment.year(year), start);
            } else if (year == 0) {
                Moment moment = years.resolve(month, day, start);
                note(base.equals(UNKNOWN) ? moment.as(Moment.Year.OPEN) : moment, start);
            } else {
                note(day > 0 ? Moment.day(LocalDate.of(year, month, day)) : Moment.month(year, month), start);
            }
        } catch (DateTimeException e) {
            // 31 February is no date; its digits remain figures
            return;
        }
    }

    private void named(int at) {
        Word word = words.get(at);
        if (used.contains(at) || calendar.capitals() && !word.isCapitalised()) {
            return;
        }
        int weekday = calendar.weekday(word.lower());
        if (weekday >= 0) {
            Moment day = Moment.day(base.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY.plus(weekday))));
            note(years.tellsOfPast(at) ? day : day.as(Moment.Year.OPEN), at);
            used.add(at);
        }
        int month = calendar.month(word.lower());
        if (month >= 0 && !isFirstName(at)) {
            used.add(at);
            dated(at, month + 1, dayNear(at));
        } else {
            abbreviated(at);
        }
    }

    /** Whether a month's name is somebody's: August Lindenthal, Julio Ferrán; not "in August Apple". */
    private boolean isFirstName(int at) {
        Word word = words.get(at);
        String before = at == 0 ? "" : words.get(at - 1).lower();
        return at + 1 < words.size()
                && word.isCapitalised()
                && words.get(at + 1).isCapitalised()
                && text.substring(word.end(), words.get(at + 1).start()).equals(" ")
                && !BEFORE_MONTH.matcher(before).matches();
    }

    /** "Nov. 13": only with its day, as "Jan" and "Mar" are other things, too. */
    private void abbreviated(int at) {
        int month = calendar.shortMonth(words.get(at).lower());
        int day = month < 0 ? -1 : dayNear(at);
        if (day >= 0) {
            used.add(at);
            dated(at, month + 1, day);
        }
    }

    /** @param day the index of the word that says the day; negative for none */
    private void dated(int at, int month, int day) {
        int number = day < 0 ? 0 : Integer.parseInt(words.get(day).text().replaceAll("\\D", ""));
        resolve(yearNear(at), month, number, day < 0 ? at : Math.min(day, at));
    }

    /** The index of the word that says the day; negative for none. */
    private int dayNear(int month) {
        for (int at : new int[] {month - 1, month + 1, month - 2}) {
            boolean joined = at != month - 2
                    || words.size() > 1
                            && month > 1
                            && words.get(month - 1).lower().equals("de");
            if (at >= 0 && at < words.size() && joined && words.get(at).text().matches("\\d{1,2}(?:st|nd|rd|th|er)?")) {
                used.add(at);
                return at;
            }
        }
        return -1;
    }

    private int yearNear(int month) {
        for (int at = month + 1; at <= Math.min(month + 3, words.size() - 1); at++) {
            if (isYear(words.get(at))) {
                used.add(at);
                return Integer.parseInt(words.get(at).text());
            }
        }
        return 0;
    }

    private void relative() {
        phrases.relativeUnits(text, words).forEach((unit, places) -> {
            LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            note(
                    switch (unit) {
                        case "week" -> new Moment(monday.minusDays(7), monday.minusDays(1));
                        case "weekend" -> new Moment(monday.minusDays(2), monday.minusDays(1));
                        case "month" ->
                            Moment.month(
                                    base.minusMonths(1).getYear(),
                                    base.minusMonths(1).getMonthValue());
                        default -> Moment.year(base.getYear() - 1);
                    },
                    Collections.min(places));
            used.addAll(places);
        });
    }

    private void years() {
        for (int at = 0; at < words.size(); at++) {
            if (!used.contains(at) && isYear(words.get(at))) {
                note(Moment.year(Integer.parseInt(words.get(at).text())), at);
                used.add(at);
            }
        }
    }

    private static boolean isYear(Word word) {
        return word.text().matches("1[5-9]\\d\\d|20\\d\\d");
    }
}

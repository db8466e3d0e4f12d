package dev.footnote.answer.fact;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** Stands in where the day of publication isn't known: relative times then only agree with each other. */
    private static final LocalDate UNKNOWN = LocalDate.of(1000, 1, 5);

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
    private static final Pattern CHINESE = Pattern.compile(
            "(?:(\\d{4})\\s*年)?\\s*(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?!份?以)(?:\\s*(\\d{1,2})\\s*[日号])?)?");

    private final String text;
    private final List<Word> words;
    private final LocalDate base;
    private final Phrases phrases;
    private final Calendar calendar;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> used = new LinkedHashSet<>();

    /** A language's names of months, long and short, and weekdays, in small letters. */
    private record Calendar(
            List<List<String>> months, List<List<String>> shortMonths, List<List<String>> weekdays, boolean capitals) {

        static Calendar of(String language) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
            List<List<String>> months = new ArrayList<>();
            List<List<String>> shortMonths = new ArrayList<>();
            List<List<String>> weekdays = new ArrayList<>();
            for (int month = 0; month < 12; month++) {
                months.add(List.of(
                        symbols.getMonths()[month].toLowerCase(Locale.ROOT),
                        symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month].toLowerCase(
                                Locale.ROOT)));
                String brief = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)[month]
                        .toLowerCase(Locale.ROOT)
                        .replace(".", "");
                shortMonths.add(List.of(brief, month == 8 && language.equals("en") ? "sept" : brief));
            }
            for (int day = 1; day <= 7; day++) {
                String name = symbols.getWeekdays()[day].toLowerCase(Locale.ROOT);
                weekdays.add(List.of(name, name.replace("星期日", "星期天"), name.replace("星期", "周")));
            }
            return new Calendar(
                    months, shortMonths, weekdays, Set.of("en", "de").contains(language));
        }
    }

    private static final java.util.Map<String, Calendar> CALENDARS = new java.util.concurrent.ConcurrentHashMap<>();

    private Moments(String text, List<Word> words, String language, @Nullable LocalDate published) {
        this.text = text;
        this.words = words;
        base = published == null ? UNKNOWN : published;
        phrases = Phrases.of(language);
        calendar = CALENDARS.computeIfAbsent(language, Calendar::of);
    }

    static Found in(String text, List<Word> words, String language, @Nullable LocalDate published) {
        Moments reader = new Moments(text, words, language, published);
        reader.numeric();
        for (int at = 0; at < words.size(); at++) {
            reader.named(at);
        }
        reader.relative();
        reader.years();
        return new Found(reader.moments, reader.starts, reader.used);
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
        return written.matches("\\d+") ? Integer.parseInt(written) : (int) Quantities.chinese(written);
    }

    private void add(MatchResult match, int year, int month, int day) {
        if (month > 12 || year == 0 && month == 0) {
            return;
        }
        List<Integer> covered = IntStream.range(0, words.size())
                .filter(at ->
                        words.get(at).start() >= match.start() && words.get(at).end() <= match.end())
                .boxed()
                .toList();
        resolve(year, month, day, covered.isEmpty() ? 0 : covered.get(0));
        used.addAll(covered);
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
                return;
            }
            LocalDate past = LocalDate.of(base.getYear(), month, Math.max(1, day));
            int resolved = year > 0 ? year : past.isAfter(base) ? base.getYear() - 1 : base.getYear();
            note(day > 0 ? Moment.day(LocalDate.of(resolved, month, day)) : Moment.month(resolved, month), start);
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
        int weekday = indexOf(calendar.weekdays(), word.lower());
        if (weekday >= 0) {
            DayOfWeek day = DayOfWeek.SUNDAY.plus(weekday);
            note(Moment.day(base.with(TemporalAdjusters.previousOrSame(day))), at);
            used.add(at);
        }
        int month = indexOf(calendar.months(), word.lower());
        if (month >= 0) {
            used.add(at);
            int day = dayNear(at);
            resolve(yearNear(at), month + 1, day, day > 0 && used.contains(at - 1) ? at - 1 : at);
        } else {
            abbreviated(at);
        }
    }

    /** "Nov. 13": only with its day, as "Jan" and "Mar" are other things, too. */
    private void abbreviated(int at) {
        int month = -1;
        for (int i = 0; i < calendar.shortMonths().size(); i++) {
            month = calendar.shortMonths().get(i).contains(words.get(at).lower()) ? i : month;
        }
        int day = month < 0 ? 0 : dayNear(at);
        if (day > 0) {
            used.add(at);
            resolve(yearNear(at), month + 1, day, used.contains(at - 1) ? at - 1 : at);
        }
    }

    private static int indexOf(List<List<String>> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).stream().anyMatch(name -> isForm(name, word))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word is the name with another case ending: воскресенье, воскресенья; Sonntag, Sonntags. */
    private static boolean isForm(String name, String word) {
        if (name.equals(word)) {
            return true;
        }
        if (name.length() < 4 || word.equals("среди") || Math.abs(word.length() - name.length()) > 2) {
            return false;
        }
        boolean softEnd = "аеёиоуьыюяй".indexOf(name.charAt(name.length() - 1)) >= 0;
        boolean ends = "аеуяиюмйхs".indexOf(word.charAt(word.length() - 1)) >= 0;
        return ends && Kinship.commonPrefix(name, word) >= name.length() - (softEnd ? 1 : 0);
    }

    private int dayNear(int month) {
        for (int at : new int[] {month - 1, month + 1, month - 2}) {
            boolean joined = at != month - 2
                    || words.size() > 1
                            && month > 1
                            && words.get(month - 1).lower().equals("de");
            if (at >= 0 && at < words.size() && joined && words.get(at).text().matches("\\d{1,2}(?:st|nd|rd|th)?")) {
                used.add(at);
                return Integer.parseInt(words.get(at).text().replaceAll("\\D", ""));
            }
        }
        return 0;
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

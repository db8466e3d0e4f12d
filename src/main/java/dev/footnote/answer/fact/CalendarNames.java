package dev.footnote.answer.fact;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language's names of months, long and short, and weekdays, in small letters.
 *
 * @param capitals whether they are written with a capital
 */
record CalendarNames(
        List<List<String>> months, List<List<String>> shortMonths, List<List<String>> weekdays, boolean capitals) {

    /** A shorter name has few case endings, and many words begin like it. */
    private static final int SHORT = 4;

    private static final Map<String, CalendarNames> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** @param language a BCP 47 code without a region */
    static CalendarNames of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, CalendarNames::load);
    }

    private static CalendarNames load(String language) {
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
        return new CalendarNames(
                months, shortMonths, weekdays, Set.of("en", "de").contains(language));
    }

    /** The index of the month that a word in small letters names; negative for none. */
    int month(String word) {
        return indexOf(months, word);
    }

    /** The index of the weekday, from Sunday, that a word in small letters names; negative for none. */
    int weekday(String word) {
        return indexOf(weekdays, word);
    }

    /** The index of the month whose short name a word in small letters is; negative for none. */
    int shortMonth(String word) {
        int month = -1;
        for (int i = 0; i < shortMonths.size(); i++) {
            month = shortMonths.get(i).contains(word) ? i : month;
        }
        return month;
    }

    private static int indexOf(List<List<String>> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).stream().anyMatch(name -> isForm(name, word))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word is the name with another case ending: воскресенье, воскресенья; май, мае; Sonntag, Sonntags. */
    private static boolean isForm(String name, String word) {
        if (name.equals(word)) {
            return true;
        }
        boolean brief = name.length() < SHORT;
        if (word.equals("среди") || word.isEmpty() || Math.abs(word.length() - name.length()) > (brief ? 0 : 2)) {
            return false;
        }
        boolean softEnd = "аеёиоуьыюяй".indexOf(name.charAt(name.length() - 1)) >= 0;
        boolean ends = (brief ? "яею" : "аеуяиюмйхs").indexOf(word.charAt(word.length() - 1)) >= 0;
        return ends && Kinship.commonPrefix(name, word) >= name.length() - (softEnd ? 1 : 0);
    }
}

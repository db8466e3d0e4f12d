package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at the words of a date that was found in a sentence. */
final class DateWords {

    private static final Pattern YEAR = Pattern.compile("\\d{4}(?:年.*)?");
    private static final Pattern OF_DATE =
            Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?|年|月|日|号|de|del|г|года|году|р|року|roku|r");

    /** How many words a date takes at most: 20 de julio de 2023. */
    private static final int LONGEST = 5;

    private DateWords() {}

    /** Whether a bare year is one: "since 2019", "2019 году"; not the "1500" of 1500 ships. */
    static boolean isDate(Facts facts, int start) {
        List<Word> words = facts.words();
        if (!words.get(start).text().matches("\\d{4}")) {
            return true;
        }
        boolean led = start > 0 && facts.isFunctionWord(start - 1);
        if (led
                || start + 1 >= words.size()
                || OF_DATE.matcher(words.get(start + 1).lower()).matches()) {
            return true;
        }
        String between = facts.text()
                .substring(words.get(start).end(), words.get(start + 1).start());
        return !between.isBlank()
                || words.get(start + 1).isCapitalised()
                || facts.isFunctionWord(start + 1)
                || facts.language().startsWith("de") && endsClause(facts, start + 1);
    }

    /** Whether a German word in small letters, so no noun that is counted, ends its clause: "wurde 1887 gebaut". */
    private static boolean endsClause(Facts facts, int word) {
        Word last = facts.words().get(word);
        return word + 1 == facts.words().size()
                || facts.isFunctionWord(word + 1)
                || !facts.text()
                        .substring(last.end(), facts.words().get(word + 1).start())
                        .isBlank();
    }

    /** Whether the year is written with the date. */
    static boolean hasYear(Facts facts, int start) {
        return facts.words().subList(start, end(facts, start)).stream()
                .anyMatch(word -> YEAR.matcher(word.text()).matches());
    }

    /** Whether a weekday or a month is written with the date. */
    static boolean isOnCalendar(Facts facts, int start) {
        return IntStream.range(start, end(facts, start)).anyMatch(facts::isCalendarName);
    }

    /** The date's place in its sentence. */
    static Span place(Facts facts, int start) {
        return FactSheet.span(facts, start, end(facts, start));
    }

    /** Behind the date's last word: it goes on while there are digits, months, or what joins them. */
    private static int end(Facts facts, int start) {
        List<Word> words = facts.words();
        int end = start + 1;
        for (int at = start + 1; at < Math.min(words.size(), start + LONGEST); at++) {
            String between = facts.text()
                    .substring(words.get(at - 1).end(), words.get(at).start());
            boolean number = OF_DATE.matcher(words.get(at).lower()).matches();
            int before = at - start > 1 && words.get(at - 1).lower().equals("de") ? at - 2 : at - 1;
            boolean month = words.get(before).text().matches("\\d{1,2}(?:st|nd|rd|th)?") && facts.isCalendarName(at);
            if (!between.matches("[\\s.,/-]*") || !number && !month) {
                break;
            }
            end = at + 1;
        }
        return end;
    }
}

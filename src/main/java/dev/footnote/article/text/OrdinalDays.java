package dev.footnote.article.text;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a day before the name of its month, "5. Mai 2024", from the number of a list item. */
public final class OrdinalDays {

    /** Languages that write a dot after the day. */
    private static final String LANGUAGES = "de ru uk be pl cs sk sl hr sr bs bg da nb nn is fi et lv hu tr";

    /** What follows is no name that the month's is a part of: "1. August Macke". */
    private static final String DATE = "(?iu:" + months() + ")(?=\\s*$|\\s*[,.:;)–—-]|\\s+[\\p{Nd}\\p{Ll}])";

    private static final Pattern OPENS = Pattern.compile("(?U)\\d{1,4}\\.\\s+" + DATE);

    /** A line of Markdown; bullets and quotation marks may stand before the day. */
    private static final Pattern LINE =
            Pattern.compile("(?U)^(\\s*+(?:[>*+-]\\s+){0,9}+\\d{1,4})(\\.\\s+" + DATE + ".*)$");

    /** Stand before the dot of a day, so that no parser takes it for a list item's; no character, they are in no text. */
    private static final String MARK = "\uFDD0";

    /** The mark of a day whose line follows another such line. */
    private static final String NEXT = "\uFDD1";

    private static final Pattern BREAK = Pattern.compile(" (?=\\p{Nd}{1,4}" + NEXT + ")");

    private OrdinalDays() {}

    private static String months() {
        return Stream.of(LANGUAGES.split(" "))
                .map(Locale::forLanguageTag)
                .flatMap(language ->
                        Arrays.stream(DateFormatSymbols.getInstance(language).getMonths()))
                .filter(month -> month.length() > 2)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whether a text begins with a day and its month. */
    public static boolean opens(CharSequence text) {
        return OPENS.matcher(text).lookingAt();
    }

    /** Markdown in which such days are no list items; what is read of it is to be {@link #unmarked}. */
    static String marked(String source) {
        StringBuilder marked = new StringBuilder(source.length());
        boolean dated = false;
        for (String line : source.lines().toList()) {
            Matcher day = LINE.matcher(line);
            boolean isDay = day.matches();
            marked.append(isDay ? day.group(1) + (dated ? NEXT : MARK) + day.group(2) : line)
                    .append('\n');
            dated = isDay;
        }
        return marked.toString();
    }

    /** The paragraphs that a marked one is made of: lines that begin with days stay apart. */
    static List<String> parted(String paragraph) {
        return List.of(BREAK.split(paragraph));
    }

    /** What was read of marked Markdown, as its author wrote it. */
    static String unmarked(String text) {
        return text.replace(MARK, "").replace(NEXT, "");
    }
}

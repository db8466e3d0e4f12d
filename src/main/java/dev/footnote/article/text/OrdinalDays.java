package dev.footnote.article.text;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Comparator;
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

    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");

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

    /** Markdown that says the same of such days: as text, each on a paragraph of its own where lines of them follow. */
    static String marked(String source) {
        StringBuilder marked = new StringBuilder(source.length());
        boolean fenced = false;
        boolean dated = false;
        for (String line : source.lines().toList()) {
            Matcher day = LINE.matcher(line);
            fenced ^= FENCE.matcher(line).matches();
            boolean isDay = !fenced && day.matches();
            marked.append(isDay && dated ? "\n" : "");
            marked.append(isDay ? day.group(1) + "\\" + day.group(2) : line).append('\n');
            dated = isDay;
        }
        return marked.toString();
    }
}

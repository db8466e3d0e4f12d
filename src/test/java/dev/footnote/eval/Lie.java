package dev.footnote.eval;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to lie about a sentence of an article. What it makes up can be told by {@link #MADE_UP}, which stand in no
 * article of the set.
 */
enum Lie {
    FIGURE_CHANGED("%s [%d]"),
    FIGURE_CHANGED_AND_NUMBER_OUT_OF_RANGE("%s [9%d]"),
    FIGURE_CHANGED_AND_NO_NUMBER("%s"),
    FIGURE_CHANGED_AND_ANOTHER_NUMBER("%s [1]"),
    CITATION_BEFORE_THE_CLAIM("[%2$d] %1$s"),
    SPOKEN_CITATION("According to [%2$d], %1$s"),
    LIST_OF_NUMBERS("%s [%d, 1]"),
    NUMBERS_SIDE_BY_SIDE("%s [%d][1]"),
    CORNER_BRACKETS("%s 【%d】"),
    CARET("%s [^%d]"),
    NOTES_AT_THE_END("%1$s [1]\n\n[1]: sentence %2$d\n"),
    HTML("<p><b>%s</b><sup>[%d]</sup></p>"),
    TABLE("| Who | What |\n|---|---|\n| It | %s [%d] |"),
    LIST_ITEM("Here is what it says:\n- %s [%d]\n- 977 more [%2$d]"),
    THOUGHTS("<think>was it 12?</think>%s [%d]"),
    QUOTATION_INVENTED("It says \"flimflam for everybody, always\" [%2$d].", false),
    QUOTATION_ALTERED("\"%s\" [%d]"),
    NAME_ADDED("Igor Zubrowka said: %3$s [%2$d]", false),
    NAME_SWAPPED("%4$s [%2$d]", false),
    DATE_MADE_UP("On 3 March 1977: %3$s [%2$d]", false),
    UNIT_MADE_UP("It was 977 percent [%2$d].", false),
    TRUE_CLAIM_AND_FALSE_ONE("%3$s It also cost 977 dollars [%2$d].", false),
    ANOTHER_LANGUAGE("По данным статьи, их было 977 [%2$d].", false),
    LINK_AND_MENTION("Read https://flimflam.example, page 977, and ask @flimflam [%2$d].", false),
    EMPTY("", false);

    static final List<String> MADE_UP = List.of("977", "flimflam", "zubrowka");

    private static final Pattern FIGURE = Pattern.compile(
            "\\d[\\d.,]*\\d|\\d|\\b(?:two|three|five|six|twenty|sixth|thirty|zwei|drei|beiden)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?<=\\p{L} )\\p{Lu}\\p{Ll}{3,}");

    private final String pattern;
    private final boolean takesFigure;

    Lie(String pattern) {
        this(pattern, true);
    }

    /** @param takesFigure whether it needs a sentence with a false figure, and makes one up where there is none */
    Lie(String pattern, boolean takesFigure) {
        this.pattern = pattern;
        this.takesFigure = takesFigure;
    }

    /** What a model that lies so replies, on a sentence that it was given under a number. */
    String about(String sentence, int number) {
        Matcher figure = FIGURE.matcher(sentence);
        String changed = !takesFigure ? "" : figure.find() ? figure.replaceFirst("977") : "977 times, " + sentence;
        Matcher name = NAME.matcher(sentence);
        String renamed = name.find() ? name.replaceFirst("Igor Zubrowka") : "Igor Zubrowka: " + sentence;
        return String.format(pattern, changed, number, sentence, renamed);
    }
}

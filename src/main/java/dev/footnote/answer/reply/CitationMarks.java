package dev.footnote.answer.reply;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the citation marks that models write and turns each into one form, {@code ⟦1,2⟧}, which no Markdown or
 * sentence rule takes apart. Read are [1], [1, 2], [1][2], [1-3], 【1】, [^1], [1†source], [n=1], [sentence 1],
 * [1](url), superscripts, and (1) where a reply has no other mark and the bracket closes a sentence or a line.
 */
final class CitationMarks {

    static final char OPEN = '⟦';
    static final char CLOSE = '⟧';

    /** A mark in the one form. */
    static final Pattern MARK = Pattern.compile(OPEN + "([\\d,]*)" + CLOSE);

    /** A longer range cites nothing in particular, so only its ends are kept. */
    private static final int LONGEST_RANGE = 8;

    private static final String NUMBER = "\\p{Nd}{1,4}";
    private static final String NAMED = "(?:\\p{L}{1,12}\\.?\\s*[:=#№]?\\s*|[#№^]\\s*)?";
    private static final String RANGE = NAMED + NUMBER + "(?:\\s*[-–—~]\\s*" + NAMED + NUMBER + ")?";
    private static final String BETWEEN = "\\s*(?:[,;，、；&+/]|\\p{L}{1,3}(?=\\s))?\\s*";
    private static final Pattern BRACKETED = Pattern.compile("[\\[【〔［]{1,2}\\s*(" + RANGE + "(?:" + BETWEEN + RANGE
            + "){0,19})\\s*(?:†[^\\]】〕］]{0,80})?[\\]】〕］]{1,2}(?:\\([^()\\s]*\\))?");
    private static final Pattern ROUND = Pattern.compile(
            "(?<=\\S)\\s*[(（]\\s*(\\p{Nd}{1,3}(?:\\s*[,，、]\\s*\\p{Nd}{1,3})*)\\s*[)）]"
                    + "(?=\\s*(?:[.!?。！？…]|$|[-*•]))",
            Pattern.MULTILINE);
    private static final Pattern SUPERSCRIPT = Pattern.compile("(\\S)([¹²³⁰⁴-⁹]+(?:[⁻,˒ ]?[¹²³⁰⁴-⁹]+)*)");
    private static final Pattern UNIT = Pattern.compile("(?:^|[^\\p{L}])(?:[mkcdµ]?m|ft|mi|in|yd|s|м|км|см|ft)$");
    private static final Pattern NUMBER_OR_RANGE =
            Pattern.compile("(" + NUMBER + ")(?:\\s*[-–—~]\\s*" + NAMED + "(" + NUMBER + "))?");

    private CitationMarks() {}

    /** The text with every citation mark in the one form; brackets that hold anything else stay. */
    static String unify(String text) {
        String unified = text.replace(OPEN, '[').replace(CLOSE, ']');
        unified = BRACKETED.matcher(unified).replaceAll(mark -> markOf(numbersIn(mark.group(1))));
        unified = replaceSuperscripts(unified);
        if (unified.indexOf(OPEN) < 0) {
            unified = ROUND.matcher(unified).replaceAll(mark -> " " + markOf(numbersIn(mark.group(1))));
        }
        return unified;
    }

    /** The numbers of a mark in the one form, as matched by {@link #MARK}. */
    static List<Integer> numbersOf(MatchResult mark) {
        return numbersIn(mark.group(1));
    }

    private static String replaceSuperscripts(String text) {
        Matcher matcher = SUPERSCRIPT.matcher(text);
        return matcher.replaceAll(match -> {
            String before = text.substring(Math.max(0, match.start() - 3), match.end(1));
            boolean power = Character.isDigit(match.group(1).charAt(0))
                    || UNIT.matcher(before).find();
            String whole = Matcher.quoteReplacement(match.group());
            return power
                    ? whole
                    : Matcher.quoteReplacement(match.group(1)) + markOf(numbersIn(plainDigits(match.group(2))));
        });
    }

    private static String plainDigits(String superscripts) {
        StringBuilder digits = new StringBuilder();
        superscripts
                .codePoints()
                .forEach(point -> digits.append(
                        UCharacter.getNumericValue(point) >= 0
                                ? String.valueOf(UCharacter.getNumericValue(point))
                                : point == '⁻' ? "-" : ","));
        return digits.toString();
    }

    private static List<Integer> numbersIn(String list) {
        Set<Integer> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER_OR_RANGE.matcher(list);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            numbers.add(first);
            for (int number = first; number <= last && last - first < LONGEST_RANGE; number++) {
                numbers.add(number);
            }
            numbers.add(last);
        }
        return new ArrayList<>(numbers);
    }

    private static String markOf(List<Integer> numbers) {
        return OPEN + String.join(",", numbers.stream().map(String::valueOf).toList()) + CLOSE;
    }
}

package dev.footnote.answer.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops the notes that a model adds below its answer: footnotes, lists of sources. What they quote is never shown,
 * since every citation is rendered from the stored sentence. Expects marks in {@link CitationMarks}' one form.
 */
final class Apparatus {

    private static final String MARKS = "(?:" + CitationMarks.MARK + "[\\s,;]*)+";
    private static final String TITLE = "(?i:(?:list of )?(?:sources?|references?|citations?|footnotes?|notes?|evidence"
            + "|(?:cited |supporting )?sentences?(?: cited)?|quellen?|belege?|fu(?:ß|ss)noten?|zitate?|источники?|сноски"
            + "|сноска|ссылки|примечани[ея]|цитаты|fuentes?|referencias?|citas?|notas?|r[ée]f[ée]rences?|参考(?:文献|资料)?"
            + "|来源|引用|出处|脚注|注释))";
    private static final String DECORATION = "[\\s>#*_\\-–—|:：]*";
    private static final Pattern HEADING = Pattern.compile("^" + DECORATION + TITLE + DECORATION + "$");
    private static final Pattern MARKS_AFTER_TITLE =
            Pattern.compile("^[\\s>#*_(]*" + TITLE + "[*_\\s]*[:：][*_\\s]*(" + MARKS + ")[).。]*$");
    private static final Pattern NOTE = Pattern.compile("^[\\s>*+-]*" + MARKS + "\\s*[:：].*");
    private static final Pattern STARTS_WITH_MARK = Pattern.compile("^[\\s>*+-]*" + MARKS + "\\S.*");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-_*=—]\\s*){3,}$");

    private Apparatus() {}

    /** The answer's lines without notes; all of them when nothing but notes would be dropped. */
    static String dropped(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.replaceAll(line -> MARKS_AFTER_TITLE.matcher(line).replaceFirst("$1"));
        int end = firstHeading(lines);
        List<String> body = new ArrayList<>(lines.subList(0, end));
        body.removeIf(line -> NOTE.matcher(line).matches());
        dropTrailingNotes(body);
        boolean nothingLeft = body.stream().allMatch(String::isBlank);
        return String.join("\n", nothingLeft ? lines : body);
    }

    private static int firstHeading(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (HEADING.matcher(lines.get(line)).matches()) {
                return line;
            }
        }
        return lines.size();
    }

    /** The last lines that each start with a mark repeat what was cited above: "[3] Beijing said ...". */
    private static void dropTrailingNotes(List<String> lines) {
        int notes = lines.size();
        while (notes > 0 && isNote(lines.get(notes - 1))) {
            notes--;
        }
        Set<Integer> above = numbersIn(lines.subList(0, notes));
        if (!above.isEmpty() && above.containsAll(numbersIn(lines.subList(notes, lines.size())))) {
            lines.subList(notes, lines.size()).clear();
        }
    }

    private static boolean isNote(String line) {
        return line.isBlank()
                || RULE.matcher(line).matches()
                || STARTS_WITH_MARK.matcher(line).matches();
    }

    private static Set<Integer> numbersIn(List<String> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (String line : lines) {
            Matcher marks = CitationMarks.MARK.matcher(line);
            while (marks.find()) {
                numbers.addAll(CitationMarks.numbersOf(marks.toMatchResult()));
            }
        }
        return numbers;
    }
}

package dev.footnote.answer.fact;

import com.ibm.icu.text.Normalizer2;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a text puts in quotation marks, and whether another text has those very words. */
public final class Quotations {

    /** No inch mark, decade or possessive opens a quotation; none holds the mark that opens it, for linear time. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])\"([^\"]+)\"|“([^”“]+?)(?:[”“]|’’)"
                    + "|„([^„“”\"]+)[“”\"]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』|‚([^‚‘’]+)[‘’]"
                    + "|(?<![\\p{L}\\p{N}])‘(?!\\d)([^‘’]+)’(?!\\p{L})|(?<![\\p{L}\\p{N}])'(?!\\d)([^']{3,})'(?!\\p{L})");

    private static final Pattern OMISSION = Pattern.compile("\\.{3}|…|\\[[^\\]]*]");

    private Quotations() {}

    static List<String> in(String text) {
        return places(text).stream().map(place -> place.of(text)).toList();
    }

    /** Where it quotes, without the marks, in its order. */
    public static List<Span> places(String text) {
        return QUOTED.matcher(text).results().flatMap(Quotations::inside).toList();
    }

    private static Stream<Span> inside(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .filter(group ->
                        match.group(group) != null && !match.group(group).isBlank())
                .mapToObj(group -> new Span(match.start(group), match.end(group)));
    }

    /** Whether the words stand in the text one after the other, apart from omissions marked with dots or brackets. */
    public static boolean isIn(String quotation, String text) {
        String plain = " " + plain(text) + " ";
        int from = 0;
        for (String part : OMISSION.split(quotation)) {
            String words = plain(part);
            int at = words.isEmpty() ? from : plain.indexOf(" " + words + " ", from);
            if (at < 0 && words.codePoints().anyMatch(Character::isIdeographic)) {
                at = plain.indexOf(words, from);
            }
            if (at < 0) {
                return false;
            }
            from = at;
        }
        return true;
    }

    private static String plain(String text) {
        String folded = Normalizer2.getNFKCInstance().normalize(text).toLowerCase(Locale.ROOT);
        return folded.codePoints()
                .mapToObj(point ->
                        Character.isLetterOrDigit(point) ? Character.toString(point) : point == '%' ? "%" : " ")
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }
}

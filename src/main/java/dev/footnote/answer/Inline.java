package dev.footnote.answer;

import java.util.List;
import java.util.stream.Collectors;

/** A run of an answer's text. Channels render it; none of it is ever markup. */
public sealed interface Inline {

    /** What an item of a list begins with. */
    String BULLET = "• ";

    /** Plain words. */
    record Words(String text) implements Inline {}

    /** The words that answer, for bold type. */
    record Strong(String text) implements Inline {}

    /** A pointer to the citation of this number. */
    record Reference(int number) implements Inline {}

    /** The runs as plain text, references as {@code [1]}. */
    static String plain(List<Inline> runs) {
        return runs.stream().map(Inline::plain).collect(Collectors.joining());
    }

    private static String plain(Inline run) {
        if (run instanceof Words words) {
            return words.text();
        }
        if (run instanceof Strong strong) {
            return strong.text();
        }
        return "[" + ((Reference) run).number() + "]";
    }
}

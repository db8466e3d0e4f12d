package dev.footnote.article.manuscript;

import static java.util.Objects.requireNonNull;

/**
 * A piece of an article as its source divides it: what kind it is and its text, white space folded.
 *
 * @param level of a heading, 1 to 6; 0 for anything else
 */
public record Block(Kind kind, int level, String text) {

    /** What a block is to a reader. Headings are kept and outlined, but hold no sentence that could be cited. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        TABLE_ROW,
        CODE
    }

    public Block {
        requireNonNull(kind);
        requireNonNull(text);
    }

    public static Block of(Kind kind, String text) {
        return new Block(kind, 0, text);
    }

    public static Block heading(int level, String text) {
        return new Block(Kind.HEADING, level, text);
    }
}

package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import org.jsoup.nodes.Element;

/**
 * An uninterrupted run of text in a page.
 *
 * @param place the innermost block-level element that it stands in
 * @param level of a heading, 1 to 6; 0 for anything else
 * @param text white space folded, never empty
 * @param linked how many of the text's characters stand in links, at most the text's length
 * @param isProse whether it reads like running text: long enough, mostly not links, with a sentence's end
 */
record Passage(Element place, Block.Kind kind, int level, String text, int linked, boolean isProse) {

    /** Prose is this long at least, in characters; shorter runs are labels, bylines and headings as often as not. */
    static final int PROSE_LENGTH = 80;

    private static final double MOST_LINKED = 0.4;

    static Passage of(Element place, Block.Kind kind, String text, int linked) {
        int inLinks = Math.min(linked, text.length());
        return new Passage(place, kind, Kinds.level(place, kind), text, inLinks, isProse(text, inLinks));
    }

    private static boolean isProse(String text, int linked) {
        return text.length() >= PROSE_LENGTH && linked < MOST_LINKED * text.length() && Wording.hasSentence(text);
    }

    double linkDensity() {
        return (double) linked / text.length();
    }

    Block toBlock() {
        return new Block(kind, level, text);
    }
}

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
 */
record Passage(Element place, Block.Kind kind, int level, String text, int linked) {

    /** Prose is this long at least, in characters; shorter runs are labels, bylines and headings as often as not. */
    private static final int PROSE_LENGTH = 80;

    double linkDensity() {
        return (double) linked / text.length();
    }

    /** Whether it reads like running text: long enough, mostly not links, with a sentence's end. */
    boolean isProse() {
        return text.length() >= PROSE_LENGTH && linkDensity() < 0.4 && Wording.hasSentence(text);
    }

    Block toBlock() {
        return new Block(kind, level, text);
    }
}

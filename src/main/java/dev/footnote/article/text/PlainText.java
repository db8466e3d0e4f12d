package dev.footnote.article.text;

import dev.footnote.article.manuscript.Whitespace;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a Markdown block without its markup, white space folded. */
final class PlainText {

    private PlainText() {}

    static String of(Node block) {
        StringBuilder words = new StringBuilder();
        collect(block, words);
        return Whitespace.fold(words);
    }

    private static void collect(Node parent, StringBuilder words) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (node instanceof Code code) {
                words.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                words.append(' ');
            } else if (!(node instanceof Image) && !(node instanceof HtmlInline)) {
                collect(node, words);
            }
        }
    }
}

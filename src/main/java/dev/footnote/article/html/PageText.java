package dev.footnote.article.html;

import dev.footnote.article.manuscript.Whitespace;
import org.jsoup.parser.Parser;

/** Cleans strings that a page declares in attributes and scripts, where markup is often escaped once too often. */
final class PageText {

    /** Longer than any title, name or date. */
    private static final int LONGEST = 1_000;

    private PageText() {}

    /** The text with its entities resolved and its tags dropped, white space folded; cut where it is absurdly long. */
    static String plain(String declared) {
        String text = declared.length() > LONGEST ? declared.substring(0, LONGEST) : declared;
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, true);
        }
        if (text.indexOf('<') >= 0) {
            text = text.replaceAll("</?[a-zA-Z][^<>]{0,200}>", " ");
        }
        return Whitespace.fold(text);
    }
}

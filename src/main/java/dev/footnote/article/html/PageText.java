package dev.footnote.article.html;

import dev.footnote.article.html.body.Wording;
import org.jsoup.parser.Parser;

/** Cleans strings that a page declares in attributes and scripts, where markup is often escaped once too often. */
final class PageText {

    private PageText() {}

    /** The text with its entities resolved and its tags dropped, white space folded. */
    static String plain(String declared) {
        String text = declared;
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, true);
        }
        if (text.indexOf('<') >= 0) {
            text = text.replaceAll("</?[a-zA-Z][^<>]{0,200}>", " ");
        }
        return Wording.fold(text);
    }
}

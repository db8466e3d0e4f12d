package dev.footnote.article.html;

import dev.footnote.article.manuscript.Manuscript;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Turns a web page into a manuscript: the article's blocks without what surrounds them, and its metadata. */
public final class HtmlParser {

    /** Elements nested deeper than this are lifted to this depth; browsers stop at 512 as well. */
    private static final int DEEPEST = 512;

    private HtmlParser() {}

    /**
     * Reads a page.
     *
     * @param baseUri the address that it came from, or empty; relative addresses are resolved against it
     * @return no blocks if the page holds no text
     */
    public static Manuscript parse(String html, String baseUri) {
        Document page = Jsoup.parse(html, baseUri, Parser.htmlParser().setMaxDepth(DEEPEST));
        return new Manuscript(
                page.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                ArticleFinder.find(page).stream().map(Passage::toBlock).toList());
    }
}

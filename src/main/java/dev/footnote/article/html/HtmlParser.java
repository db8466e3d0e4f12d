package dev.footnote.article.html;

import dev.footnote.article.html.body.ArticleFinder;
import dev.footnote.article.manuscript.Manuscript;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns a web page into a manuscript: the article's blocks without what surrounds them, and its metadata. */
public final class HtmlParser {

    /** Elements nested deeper than this are lifted to this depth; browsers stop at 512, real pages stay below 100. */
    private static final int DEEPEST = 200;

    private HtmlParser() {}

    /**
     * Reads a page whose character set is yet to be found.
     *
     * @param charset the one that the response's Content-Type names, {@code null} if it names none
     * @see #parse(String, String)
     */
    public static Manuscript parse(byte[] bytes, @Nullable String charset, String baseUri) {
        return parse(HtmlDecoder.decode(bytes, charset), baseUri);
    }

    /**
     * Reads a page.
     *
     * @param baseUri the address that it came from, or empty; relative addresses are resolved against it
     * @return no blocks if the page holds no text
     */
    public static Manuscript parse(String html, String baseUri) {
        Document page = Jsoup.parse(html, baseUri, Parser.htmlParser().setMaxDepth(DEEPEST));
        PageMetadata metadata = new PageMetadata(page);
        return new Manuscript(
                metadata.title(),
                metadata.byline(),
                null,
                metadata.published(),
                metadata.site(),
                metadata.url(),
                metadata.language(),
                ArticleFinder.find(page));
    }
}

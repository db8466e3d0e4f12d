package dev.footnote.article.html;

import dev.footnote.article.html.body.ArticleFinder;
import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns a web page into a manuscript: the article's blocks without what surrounds them, and its metadata. */
public final class HtmlParser {

    /** Elements nested deeper than this are lifted to this depth; browsers stop at 512, real pages stay below 100. */
    private static final int DEEPEST = 200;

    /** Many times what the largest real pages have; bounds the memory that elements take. */
    private static final int MOST_TAGS = 250_000;

    /** If a page shows fewer characters than this, what it declares as its text may stand in. */
    private static final int THIN = 140;

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
        Document page = Jsoup.parse(bounded(html), baseUri, Parser.htmlParser().setMaxDepth(DEEPEST));
        PageMetadata metadata = new PageMetadata(page);
        List<Block> found = ArticleFinder.find(page);
        return new Manuscript(
                metadata.title(),
                metadata.byline(),
                Credits.of(found),
                metadata.published(),
                metadata.site(),
                metadata.url(),
                metadata.language(),
                ArticleFinder.length(found) < THIN ? longer(found, metadata.declaredText()) : found);
    }

    /** All blocks of an XHTML document that is nothing but text, such as a book's chapter. */
    public static List<Block> parseWhole(byte[] xhtml) {
        Document chapter = Jsoup.parse(
                bounded(HtmlDecoder.decode(xhtml, null)), "", Parser.xmlParser().setMaxDepth(DEEPEST));
        Element body = chapter.selectFirst("body");
        return ArticleFinder.readWhole(body == null ? chapter : body);
    }

    /** Pages built by scripts often declare as data what they do not yet show. */
    private static List<Block> longer(List<Block> found, List<Block> declared) {
        return ArticleFinder.length(declared) > ArticleFinder.length(found) ? declared : found;
    }

    /** The page up to its {@value #MOST_TAGS}th tag. */
    private static String bounded(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html;
    }
}

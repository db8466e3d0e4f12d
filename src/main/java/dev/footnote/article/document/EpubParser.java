package dev.footnote.article.document;

import dev.footnote.article.html.HtmlParser;
import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an EPUB book: the XHTML documents of its spine in order, all of their text, and the package's metadata. */
final class EpubParser {

    static final String CONTAINER = "META-INF/container.xml";
    private static final String RIGHTS = "META-INF/rights.xml";
    private static final int MOST_BLOCKS = 100_000;

    private final ZipParts parts;

    EpubParser(ZipParts parts) {
        this.parts = parts;
    }

    Manuscript parse() throws DocumentException {
        if (parts.has(RIGHTS)) {
            throw DocumentException.locked("the book is locked by its seller");
        }
        String packagePath = packagePath();
        byte[] opf = parts.get(packagePath);
        if (opf == null) {
            throw DocumentException.broken("the book has no table of its parts", null);
        }
        DublinCore core = DublinCore.read(opf);
        List<Block> blocks = new ArrayList<>();
        for (String href : spine(opf)) {
            byte[] chapter = parts.get(resolve(packagePath, href));
            if (chapter != null) {
                blocks.addAll(HtmlParser.parseWhole(chapter));
            }
            if (blocks.size() > MOST_BLOCKS) {
                throw DocumentException.tooLarge("the book has too many paragraphs", MOST_BLOCKS);
            }
        }
        return new Manuscript(
                core.title(), core.creator(), null, core.date(), core.publisher(), null, core.language(), blocks);
    }

    private String packagePath() throws DocumentException {
        byte[] container = parts.get(CONTAINER);
        XmlReader reader = new XmlReader(container == null ? new byte[0] : container);
        while (reader.next()) {
            String path = reader.isStart("rootfile") ? reader.attribute("full-path") : null;
            if (path != null) {
                return path;
            }
        }
        throw DocumentException.broken("the book does not say where its table of parts is", null);
    }

    /** The addresses of the book's documents in reading order, its own table of contents left out. */
    private static List<String> spine(byte[] opf) throws DocumentException {
        Map<String, String> items = new HashMap<>();
        List<String> spine = new ArrayList<>();
        XmlReader reader = new XmlReader(opf);
        while (reader.next()) {
            if (reader.isStart("item")) {
                String properties = reader.attribute("properties");
                boolean isContents = properties != null && properties.contains("nav");
                put(items, reader.attribute("id"), isContents ? null : reader.attribute("href"));
            } else if (reader.isStart("itemref")) {
                String href = items.get(reader.attribute("idref"));
                if (href != null) {
                    spine.add(href);
                }
            }
        }
        return spine;
    }

    private static void put(Map<String, String> items, @Nullable String id, @Nullable String href) {
        if (id != null && href != null) {
            items.put(id, href);
        }
    }

    /** The part's path, which is relative to the package's and percent-encoded. */
    private static String resolve(String packagePath, String href) {
        try {
            String path = URI.create("/" + packagePath.replace(" ", "%20"))
                    .resolve(href.replace(" ", "%20"))
                    .getPath();
            return path.startsWith("/") ? path.substring(1) : path;
        } catch (IllegalArgumentException notAPath) {
            return href;
        }
    }
}

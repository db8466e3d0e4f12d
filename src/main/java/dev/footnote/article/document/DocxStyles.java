package dev.footnote.article.document;

import dev.footnote.article.manuscript.Block;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document's paragraph styles mean. Their ids are translated with the word processor's language
 * ({@code berschrift1}), the built-in styles' names are not ({@code heading 1}).
 */
final class DocxStyles {

    static final String TITLE = "title";
    private static final String HEADING = "heading ";

    private final Map<String, String> names = new HashMap<>();

    /** @param xml the part that defines the styles; {@code null} if there is none */
    DocxStyles(byte @Nullable [] xml) throws DocumentException {
        XmlReader reader = xml == null ? null : new XmlReader(xml);
        String id = null;
        while (reader != null && reader.next()) {
            if (reader.isStart("style")) {
                id = reader.attribute("styleId");
            } else if (reader.isStart("name") && id != null) {
                String name = reader.attribute("val");
                names.putIfAbsent(id, name == null ? "" : name.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The style's name in lower case, as Word calls it in English; the id itself if it is not defined. */
    String name(@Nullable String id) {
        return id == null ? "" : names.getOrDefault(id, id.toLowerCase(Locale.ROOT));
    }

    /** The level of a heading style, 1 to 6; 0 for another. */
    int headingLevel(@Nullable String id) {
        String name = name(id);
        if (!name.startsWith(HEADING.strip())
                || name.length() <= HEADING.strip().length()) {
            return 0;
        }
        int level = Character.digit(name.charAt(name.length() - 1), 10);
        return level < 1 ? 0 : Math.min(level, 6);
    }

    Block.Kind kind(@Nullable String id, boolean numbered) {
        String name = name(id);
        if (name.contains("caption")) {
            return Block.Kind.CAPTION;
        }
        if (name.contains("quote")) {
            return Block.Kind.QUOTE;
        }
        if (name.contains("code") || name.contains("preformatted")) {
            return Block.Kind.CODE;
        }
        return numbered || name.startsWith("list") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }
}

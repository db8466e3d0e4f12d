package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what kind of block an element's text is, from the element and those around it. */
final class Kinds {

    /** Farther out than this an element says nothing about a passage: a whole page may stand in a list or a quote. */
    private static final int REACH = 6;

    private Kinds() {}

    static Block.Kind of(Element place) {
        Element element = place;
        for (int i = 0; i < REACH && element != null; i++, element = element.parent()) {
            Block.Kind kind = ownKind(element.normalName());
            if (kind != null) {
                return kind;
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    private static Block.@Nullable Kind ownKind(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "pre" -> Block.Kind.CODE;
            case "figcaption", "caption" -> Block.Kind.CAPTION;
            case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            default -> null;
        };
    }

    /** The level of the heading that {@code place} is or stands in; 0 for another kind. */
    static int level(Element place, Block.Kind kind) {
        if (kind != Block.Kind.HEADING) {
            return 0;
        }
        Element element = place;
        while (ownKind(element.normalName()) != Block.Kind.HEADING) {
            element = element.parent();
        }
        return element.normalName().charAt(1) - '0';
    }
}

package dev.footnote.article.html.body;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a browser would not show, as far as the page itself says so. */
final class Visibility {

    private static final Pattern HIDING =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private Visibility() {}

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style")).find();
    }
}

package dev.footnote.article.html.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page's main heading and the way to it. Whatever holds the headline, or what the page itself marks as the
 * article's body, cannot be clutter.
 */
final class Headline {

    private static final int MOST_HEADINGS = 100;
    private static final int SHORTEST_TITLE = 8;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<Element> way = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String title;
    private final @Nullable Element heading;

    Headline(Document page) {
        title = key(page.select("meta[property=og:title]").attr("content"));
        heading = heading(page);
        mark(heading);
        page.select("[itemprop=articleBody]").forEach(this::mark);
    }

    /** The heading that repeats the declared title, else the first of the first level. */
    private @Nullable Element heading(Document page) {
        Element first = null;
        int seen = 0;
        for (Element candidate : page.select("h1, h2, h3")) {
            if (isTitle(candidate.text())) {
                return candidate;
            }
            if (first == null && candidate.normalName().equals("h1")) {
                first = candidate;
            }
            if (++seen == MOST_HEADINGS) {
                break;
            }
        }
        return first;
    }

    private void mark(@Nullable Element end) {
        for (Element e = end == null ? null : end.parent(); e != null && way.add(e); e = e.parent()) {}
        if (end != null && end != heading) {
            way.add(end);
        }
    }

    /** Whether the element holds the headline or the marked body, or is that body. */
    boolean isOnWay(Element element) {
        return way.contains(element);
    }

    /** Whether the text is the page's declared title, letter by letter. */
    boolean isTitle(String text) {
        return title.length() >= SHORTEST_TITLE && key(text).equals(title);
    }

    private static String key(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

package dev.footnote.article.html.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Recognises lists of the site's other articles, whatever they are named: three or more siblings of one make, each of
 * them short and opening with, or mostly, a link to the same site.
 */
final class Teasers {

    private static final int FEWEST = 3;
    private static final int LONGEST = 600;
    private static final int SHORTEST_TITLE = 15;
    private static final Set<String> ITEM_TAGS = Set.of("li", "div", "article", "section", "a", "tr", "dl");

    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h2, h3, h4, h5, h6");

    private final @Nullable String site;
    private final ToIntFunction<Element> length;

    private Teasers(@Nullable String site, ToIntFunction<Element> length) {
        this.site = site;
        this.length = length;
    }

    /**
     * The elements that hold one teaser each.
     *
     * @param length tells how many characters of text an element holds
     */
    static List<Element> find(Document page, ToIntFunction<Element> length) {
        Teasers teasers = new Teasers(siteOf(page), length);
        List<Element> found = new ArrayList<>();
        for (Element parent : page.body().getAllElements()) {
            if (parent.childrenSize() >= FEWEST) {
                teasers.findAmong(parent, found);
            }
        }
        return found;
    }

    private void findAmong(Element parent, List<Element> found) {
        Map<String, List<Element>> makes = parent.children().stream()
                .filter(child -> ITEM_TAGS.contains(child.normalName()) && hasTeaserLength(child))
                .collect(Collectors.groupingBy(child -> child.normalName() + ' ' + child.className()));
        for (List<Element> siblings : makes.values()) {
            if (siblings.size() >= FEWEST && siblings.stream().allMatch(this::isTeaser)) {
                found.addAll(siblings);
            }
        }
    }

    private boolean hasTeaserLength(Element item) {
        int characters = length.applyAsInt(item);
        return characters >= SHORTEST_TITLE && characters <= LONGEST;
    }

    private boolean isTeaser(Element item) {
        String text = item.text();
        for (Element link : item.select(LINKS)) {
            String title = link.text();
            if (title.length() >= SHORTEST_TITLE && staysOnSite(link)) {
                return text.startsWith(title)
                        || title.length() > 0.7 * text.length()
                        || link.closest(HEADINGS) != null
                        || link.selectFirst(HEADINGS) != null;
            }
        }
        return false;
    }

    private boolean staysOnSite(Element link) {
        String href = link.attr("href").strip();
        if (href.startsWith("#")) {
            return false;
        }
        String host = hostOf(href);
        return host == null ? !href.contains(":") : host.equals(site);
    }

    private static @Nullable String siteOf(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String declared = canonical == null ? null : hostOf(canonical.attr("href"));
        return declared != null ? declared : hostOf(page.baseUri());
    }

    /** The last two labels of an address's host, so that a site's subdomains count as one; {@code null} if it has none. */
    private static @Nullable String hostOf(String address) {
        try {
            String host = new URI(address.strip()).getHost();
            if (host == null) {
                return null;
            }
            String[] labels = host.split("\\.");
            return labels.length < 2 ? host : labels[labels.length - 2] + '.' + labels[labels.length - 1];
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}

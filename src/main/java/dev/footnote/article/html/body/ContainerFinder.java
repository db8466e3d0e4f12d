package dev.footnote.article.html.body;

import dev.footnote.article.html.body.Roles.Role;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: every passage that may belong to it votes for the elements around it, by
 * its length and with a fifth less weight per level. A narrow element with most of the prose thus beats a wide one
 * with all of it, as in Arc90's Readability; a wide one wins where the text is spread over its children.
 */
final class ContainerFinder {

    private static final double LEFT_PER_LEVEL = 0.8;
    /** What a character of a label or a short line counts, next to one of prose. */
    private static final double SHORT_LINE_WEIGHT = 0.25;

    private static final double MOST_LINKED = 0.3;
    private static final double NAMED_BODY_BONUS = 1.3;
    private static final double NEAR_HEADLINE_BONUS = 1.1;

    /** Elements that divide a text rather than hold it: they cost no level. */
    private static final Set<String> DIVIDING = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "table",
            "pre",
            "dl",
            "dt",
            "dd");

    private final PageLayout layout;
    private final Map<Element, Double> votes = new IdentityHashMap<>();

    private ContainerFinder(PageLayout layout) {
        this.layout = layout;
    }

    /** The element that holds the article; the body if nothing on the page reads like one. */
    static Element find(PageLayout layout) {
        ContainerFinder finder = new ContainerFinder(layout);
        layout.passages().forEach(finder::vote);
        finder.handOn();
        return finder.widen(finder.winner());
    }

    /** The nearest element that holds text rather than divides it. */
    static Element holder(Element place) {
        Element e = place;
        while (isDividing(e) && e.parent() != null) {
            e = e.parent();
        }
        return e;
    }

    private void vote(Passage passage) {
        double vote = weight(passage);
        if (vote > 0 && layout.isArticle(passage.place())) {
            votes.merge(passage.place(), vote, Double::sum);
        }
    }

    /** Hands each element's votes on to the element around it, innermost first: time linear in the page. */
    private void handOn() {
        List<Element> elements = layout.elements();
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            Element parent = element.parent();
            Double vote = votes.get(element);
            if (vote != null && parent != null) {
                votes.merge(parent, isDividing(element) ? vote : vote * LEFT_PER_LEVEL, Double::sum);
            }
        }
        votes.keySet().removeIf(ContainerFinder::isDividing);
    }

    private static boolean isDividing(Element element) {
        return DIVIDING.contains(element.normalName());
    }

    private static double weight(Passage passage) {
        if (passage.isProse()) {
            return passage.text().length() - passage.linked();
        }
        return passage.linkDensity() < MOST_LINKED
                ? SHORT_LINE_WEIGHT * passage.text().length()
                : 0;
    }

    private Element winner() {
        Element winner = layout.body();
        double most = 0;
        for (Map.Entry<Element, Double> each : votes.entrySet()) {
            double score = each.getValue() * bonus(each.getKey());
            if (score > most) {
                most = score;
                winner = each.getKey();
            }
        }
        return winner;
    }

    private double bonus(Element element) {
        double bonus = layout.own(element) == Role.BODY ? NAMED_BODY_BONUS : 1;
        return isNearHeadline(element) ? bonus * NEAR_HEADLINE_BONUS : bonus;
    }

    private boolean isNearHeadline(Element element) {
        Element parent = element.parent();
        return element != layout.body()
                && (layout.headline().isOnWay(element)
                        || parent != null
                                && parent != layout.body()
                                && layout.headline().isOnWay(parent));
    }

    /** Takes in siblings of the same make, or of the same make as an element around it: the text goes on in them. */
    private Element widen(Element container) {
        Element widest = container;
        for (Element e = container; e != layout.body() && e.parent() != null; e = e.parent()) {
            if (hasTwin(e)) {
                widest = e.parent();
            }
        }
        return widest;
    }

    private boolean hasTwin(Element element) {
        Element parent = element.parent();
        if (parent == null
                || element.className().isBlank()
                || element.normalName().equals("article")) {
            return false;
        }
        return parent.children().stream()
                .anyMatch(sibling -> sibling != element
                        && sibling.normalName().equals(element.normalName())
                        && sibling.className().equals(element.className())
                        && layout.isArticle(sibling)
                        && layout.prose(sibling) > 0);
    }
}

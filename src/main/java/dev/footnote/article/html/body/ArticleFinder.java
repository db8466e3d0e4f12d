package dev.footnote.article.html.body;

import dev.footnote.article.html.body.Roles.Role;
import dev.footnote.article.manuscript.Block;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page.
 *
 * <ol>
 *   <li>Cut the page into passages and judge their places by the names of the elements around them.
 *   <li>Find the container that holds the most prose.
 *   <li>Keep its passages that stand in no clutter; legends of pictures stay, marked as captions.
 *   <li>Trim labels, titles and appeals off them.
 * </ol>
 */
public final class ArticleFinder {

    private ArticleFinder() {}

    /** The article's blocks in reading order, pictures' legends among them; empty if the page has no text. */
    public static List<Block> find(Document page) {
        PageLayout layout = new PageLayout(page);
        Element container = ContainerFinder.find(layout);
        List<Passage> within = within(container, layout.passages());
        List<Passage> candidates = within.stream()
                .filter(passage -> layout.isArticle(passage.place()) && !isCaption(passage, layout))
                .toList();
        Set<Passage> text = new LinkedHashSet<>(Edges.trim(candidates, layout.headline()));
        return within.stream()
                .filter(passage -> text.contains(passage) || isCaption(passage, layout))
                .map(passage ->
                        text.contains(passage) ? passage.toBlock() : Block.of(Block.Kind.CAPTION, passage.text()))
                .toList();
    }

    private static boolean isCaption(Passage passage, PageLayout layout) {
        Role standing = layout.standing(passage.place());
        return standing == Role.CAPTION
                || standing == Role.PLAIN && (passage.kind() == Block.Kind.CAPTION || Edges.isLegend(passage));
    }

    private static List<Passage> within(Element container, List<Passage> passages) {
        Map<Element, Boolean> known = new IdentityHashMap<>();
        return passages.stream()
                .filter(passage -> known.computeIfAbsent(passage.place(), place -> isWithin(place, container)))
                .toList();
    }

    private static boolean isWithin(Element element, Element container) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == container) {
                return true;
            }
        }
        return false;
    }
}

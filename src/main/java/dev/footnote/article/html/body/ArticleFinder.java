package dev.footnote.article.html.body;

import dev.footnote.article.html.body.PageLayout.Reading;
import dev.footnote.article.html.body.Roles.Role;
import dev.footnote.article.manuscript.Block;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    /** A text with fewer characters than this is hardly an article. */
    private static final int THIN = 140;

    /** A text with less than this share of its page's prose may be the wrong one. */
    private static final double MUCH = 0.4;

    /** A page in more pieces than this is read once only. */
    private static final int MOST_READ_TWICE = 5_000;

    /** How much more of the promised words another text must hold to be taken instead. */
    private static final double CLEARLY = 0.25;

    private ArticleFinder() {}

    /** The article's blocks in reading order, pictures' legends among them; empty if the page has no text. */
    public static List<Block> find(Document page) {
        PageLayout layout = new PageLayout(page, Reading.ALL);
        List<Block> found = find(layout);
        int length = length(found);
        boolean isMuch = length >= THIN && length >= MUCH * layout.prose(page.body());
        return isMuch || layout.passages().size() > MOST_READ_TWICE ? found : second(page, found);
    }

    /** Reads a page once more that gave little, and takes another text if it agrees better with title and description. */
    private static List<Block> second(Document page, List<Block> found) {
        Witness witness = new Witness(page);
        List<Block> best = found;
        for (Reading reading : List.of(Reading.WITHOUT_NAMES, Reading.WITH_HIDDEN)) {
            List<Block> other = find(new PageLayout(page, reading));
            boolean isFuller = length(best) < THIN && length(other) > length(best);
            boolean isOther = best.isEmpty() || !new HashSet<>(other).contains(best.get(0));
            if (isFuller || isOther && witness.agreement(other) > witness.agreement(best) + CLEARLY) {
                best = other;
            }
        }
        return best;
    }

    /** All blocks under an element that holds nothing but the article. */
    public static List<Block> readWhole(Element root) {
        return PassageReader.read(root, false).stream().map(Passage::toBlock).toList();
    }

    /** How many characters of text the blocks hold, without captions. */
    public static int length(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.CAPTION)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static List<Block> find(PageLayout layout) {
        Element container = ContainerFinder.find(layout);
        List<Passage> within = within(container, layout.passages());
        List<Passage> candidates = within.stream()
                .filter(passage -> layout.isArticle(passage.place()) && !isCaption(passage, layout))
                .toList();
        Set<Passage> text = Collections.newSetFromMap(new IdentityHashMap<>());
        text.addAll(Edges.trim(candidates, layout.headline()));
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

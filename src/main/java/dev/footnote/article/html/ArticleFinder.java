package dev.footnote.article.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the passages of the article among those of its page: the container with the most prose that stands in no
 * clutter, and in it whatever is not clutter itself. Scores follow Arc90's Readability: a passage counts for its parent
 * in full, for the grandparent by half and farther out by less.
 */
final class ArticleFinder {

    private final List<Passage> passages;
    private final Map<Element, Double> scores = new IdentityHashMap<>();
    private final Map<Element, Integer> prose = new IdentityHashMap<>();
    private final Map<Element, Boolean> clutter = new IdentityHashMap<>();

    private ArticleFinder(List<Passage> passages) {
        this.passages = passages;
    }

    /** The article's passages in reading order; empty if the page has no text. */
    static List<Passage> find(Document page) {
        return new ArticleFinder(PassageReader.read(page.body())).choose(page.body());
    }

    private List<Passage> choose(Element body) {
        passages.stream().filter(Passage::isProse).forEach(this::weigh);
        passages.stream().filter(p -> p.isProse() && !inClutter(p.place())).forEach(this::score);
        Element root = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(body);
        Map<Element, Boolean> within = new IdentityHashMap<>();
        return passages.stream()
                .filter(p -> isWithin(p.place(), root, within) && !inClutter(p.place()))
                .toList();
    }

    private void weigh(Passage passage) {
        for (Element e = passage.place(); e != null; e = e.parent()) {
            prose.merge(e, passage.text().length(), Integer::sum);
        }
    }

    private boolean holdsMuch(Element element) {
        return prose.getOrDefault(element, 0) > 0.4 * prose.getOrDefault(element.ownerDocument(), 0);
    }

    private void score(Passage passage) {
        double score = 1
                + Math.min(3, passage.text().length() / 100.0)
                + passage.text().chars().filter(c -> c == ',').count();
        Element element = passage.place();
        double share = element.normalName().equals("p") ? 0 : 1;
        for (int i = 1; element != null && i < 8; element = element.parent(), i++) {
            scores.merge(element, score * share, Double::sum);
            share = 1.0 / i;
        }
    }

    private boolean inClutter(Element element) {
        Boolean known = clutter.get(element);
        if (known == null) {
            Element parent = element.parent();
            known = parent != null
                    && !element.normalName().equals("body")
                    && (Roles.isClutter(element) && !holdsMuch(element) || inClutter(parent));
            clutter.put(element, known);
        }
        return known;
    }

    private static boolean isWithin(Element element, Element root, Map<Element, Boolean> known) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == root) {
                return true;
            }
        }
        return false;
    }
}

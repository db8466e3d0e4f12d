package dev.footnote.article.html;

import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** wip */
final class ArticleFinder {

    private final Document page;
    private final List<Passage> passages;
    private final Roles roles = new Roles();
    private final Map<Element, Double> gains = new IdentityHashMap<>();
    private final Set<Element> spine;
    private final Map<Element, Roles.Role> standing = new IdentityHashMap<>();
    private final String title;

    private ArticleFinder(Document page) {
        this.page = page;
        passages = PassageReader.read(page.body());
        spine = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        title = key(page.select("meta[property=og:title]").attr("content"));
        Element h1 = null;
        for (Element h : page.select("h1,h2,h3")) {
            if (h1 == null && h.normalName().equals("h1")
                    || title.length() > 10 && key(h.text()).equals(title)) {
                if (h1 == null || !key(h1.text()).equals(title)) h1 = h;
            }
        }
        for (Element e = h1; e != null; e = e.parent()) spine.add(e);
        for (Element b : page.select("[itemprop=articleBody]"))
            for (Element e = b; e != null; e = e.parent()) spine.add(e);
    }

    static String key(String text) {
        return text.toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The article's passages in reading order; empty if the page has no text. */
    static List<Passage> find(Document page) {
        return new ArticleFinder(page).choose();
    }

    /** worst role on the way up. */
    private Roles.Role standing(Element e) {
        Roles.Role known = standing.get(e);
        if (known != null) return known;
        Roles.Role own = roles.of(e);
        boolean exempt = exempt(e);
        Roles.Role r = exempt || own == Roles.Role.BODY ? Roles.Role.PLAIN : own;
        if (r == Roles.Role.PLAIN && e.parent() != null && e != page.body()) r = standing(e.parent());
        else if (r != Roles.Role.CLUTTER
                && e.parent() != null
                && e != page.body()
                && standing(e.parent()) == Roles.Role.CLUTTER) r = Roles.Role.CLUTTER;
        standing.put(e, r);
        return r;
    }

    private boolean isTitle(Element e) {
        return e.normalName().matches("h[1-6]");
    }

    private final Map<Element, Double> prose = new IdentityHashMap<>();

    private boolean exempt(Element e) {
        if (e == page.body() || e.normalName().equals("html") || spine.contains(e) && !isTitle(e)) return true;
        double share = prose.getOrDefault(e, 0.0) / Math.max(1, prose.getOrDefault(page.body(), 0.0));
        return share > 0.4 && !roles.isHard(e);
    }

    private List<Passage> choose() {
        for (Passage p : passages)
            if (p.isProse())
                for (Element e = p.place(); e != null; e = e.parent())
                    prose.merge(e, (double) p.text().length(), Double::sum);
        for (Passage p : passages) {
            if (standing(p.place()) != Roles.Role.PLAIN) continue;
            double w = p.isProse()
                    ? p.text().length() - p.linked()
                    : p.linkDensity() < 0.3 ? 0.25 * p.text().length() : 0;
            double share = 1;
            boolean counted = false;
            for (Element e = p.place(); e != null; e = e.parent()) {
                if (TRANSPARENT.contains(e.normalName())) continue;
                gains.merge(e, w * share, Double::sum);
                share *= DECAY;
            }
        }
        Element root = page.body();
        double best = -1e9;
        for (Map.Entry<Element, Double> each : gains.entrySet()) {
            Element e = each.getKey();
            double bonus = roles.of(e) == Roles.Role.BODY ? 1.3 : 1;
            Element up = e.parent();
            if (e != page.body() && (spine.contains(e) || up != null && up != page.body() && spine.contains(up)))
                bonus *= 1.1;
            double v = each.getValue() * bonus;
            if (v > best) {
                best = v;
                root = e;
            }
        }
        root = ascend(root);
        if (System.getenv("DBG") != null) System.err.println("ROOT " + root.cssSelector() + " " + best);
        List<Passage> in = new ArrayList<>();
        for (Passage p : passages) {
            if (!within(p.place(), root)) continue;
            Roles.Role r = standing(p.place());
            if (r == Roles.Role.PLAIN && p.kind() != Block.Kind.CAPTION) in.add(p);
        }
        return Trim.trim(in, title);
    }

    static final double DECAY = Double.parseDouble(System.getProperty("decay", "0.8"));
    private static final Set<String> TRANSPARENT = Set.of(
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

    private Element ascend(Element root) {
        Element at = root;
        for (Element up = root.parent();
                up != null && up != page.body() && at != page.body();
                at = up, up = up.parent()) {
            boolean same = false;
            for (Element sibling : up.children()) {
                if (sibling != at
                        && standing(sibling) == Roles.Role.PLAIN
                        && sibling.normalName().equals(at.normalName())
                        && !at.className().isBlank()
                        && sibling.classNames().equals(at.classNames())
                        && !at.normalName().equals("article")
                        && prose.getOrDefault(sibling, 0.0) > 0) same = true;
            }
            if (same) return ascend(up);
        }
        return root;
    }

    private static int depth(Element e) {
        int d = 0;
        for (Element x = e; x != null; x = x.parent()) d++;
        return d;
    }

    private static boolean within(Element element, Element root) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == root) {
                return true;
            }
        }
        return false;
    }
}

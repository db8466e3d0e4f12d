package dev.footnote.article.html.body;

import static java.util.Objects.requireNonNull;

import dev.footnote.article.html.body.Roles.Role;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's passages, how much prose each element holds, and what part each element plays where it stands. */
final class PageLayout {

    /** How much of a page's markup to believe. */
    enum Reading {
        ALL,
        /** Text counts even if it is hidden until a script shows it. */
        WITH_HIDDEN,
        /** Elements' names say nothing. */
        WITHOUT_NAMES
    }

    /** An element with more than this of the prose that stands in nothing foreign is no clutter. */
    private static final double MUCH = 0.4;

    /** An article is this long at least, in characters of prose. */
    private static final int ENOUGH = 200;

    private final Element body;
    private final Headline headline;
    private final List<Element> elements;
    private final List<Passage> passages;
    private final boolean withNames;
    private final Map<Element, Integer> prose = new IdentityHashMap<>();
    private final Map<Element, Integer> text = new IdentityHashMap<>();
    private final Map<Element, Role> own = new IdentityHashMap<>();
    private final Map<Element, Boolean> abroad = new IdentityHashMap<>();
    private final int domesticProse;
    private final Map<Element, Role> standing = new IdentityHashMap<>();

    PageLayout(Document page, Reading reading) {
        body = page.body();
        headline = new Headline(page);
        passages = PassageReader.read(body, reading == Reading.WITH_HIDDEN);
        withNames = reading != Reading.WITHOUT_NAMES;
        elements = body.getAllElements();
        passages.forEach(this::add);
        sumUp(text);
        sumUp(prose);
        Teasers.find(page, e -> text.getOrDefault(e, 0)).forEach(teaser -> own.put(teaser, Role.FOREIGN));
        otherArticles(page).forEach(other -> own.put(other, Role.FOREIGN));
        domesticProse = passages.stream()
                .filter(passage -> passage.isProse() && !isAbroad(passage.place()))
                .mapToInt(passage -> passage.text().length())
                .sum();
    }

    /** Whether an element stands in one that is {@link Role#FOREIGN} beyond doubt. */
    private boolean isAbroad(Element element) {
        Boolean known = abroad.get(element);
        if (known != null) {
            return known;
        }
        Element parent = element.parent();
        boolean isAbroad = element != body
                && parent != null
                && (own(element) == Role.FOREIGN && !headline.isOnWay(element) || isAbroad(parent));
        abroad.put(element, isAbroad);
        return isAbroad;
    }

    private void add(Passage passage) {
        int length = passage.text().length();
        text.merge(passage.place(), length, Integer::sum);
        if (passage.isProse()) {
            prose.merge(passage.place(), length, Integer::sum);
        }
    }

    /** Adds each element's characters to those of the element around it, innermost first: time linear in the page. */
    private void sumUp(Map<Element, Integer> characters) {
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            Integer count = characters.get(element);
            if (count != null) {
                characters.merge(parent(element), count, Integer::sum);
            }
        }
    }

    private static Element parent(Element element) {
        return requireNonNull(element.parent(), "only the page itself has no parent");
    }

    /** If one article element holds the headline and some prose, then those beside it are other articles. */
    private List<Element> otherArticles(Document page) {
        Map<Boolean, List<Element>> articles =
                page.select("article").stream().collect(Collectors.partitioningBy(headline::isOnWay));
        boolean isMarked = articles.get(true).stream().anyMatch(article -> prose(article) >= ENOUGH);
        return isMarked
                ? articles.get(false).stream()
                        .filter(article -> !standsInHeadlines(article))
                        .toList()
                : List.of();
    }

    private boolean standsInHeadlines(Element article) {
        for (Element e = article.parent(); e != null; e = e.parent()) {
            if (e.normalName().equals("article") && headline.isOnWay(e)) {
                return true;
            }
        }
        return false;
    }

    Element body() {
        return body;
    }

    Headline headline() {
        return headline;
    }

    /** The body and all elements in it, in document order: each before those that it holds. */
    List<Element> elements() {
        return elements;
    }

    /** In document order. */
    List<Passage> passages() {
        return passages;
    }

    /** How many characters of prose stand in an element. */
    int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    Role own(Element element) {
        return own.computeIfAbsent(element, withNames ? Roles::of : Roles::ofTag);
    }

    /** Whether an element's text may belong to the article. */
    boolean isArticle(Element element) {
        return standing(element) == Role.PLAIN;
    }

    /**
     * The part that an element plays where it stands: that of the nearest named element around it, but nothing inside
     * clutter is anything else. {@link Role#PLAIN} for what may be the article.
     */
    Role standing(Element element) {
        Role known = standing.get(element);
        if (known != null) {
            return known;
        }
        Element parent = element.parent();
        Role around = element == body || parent == null ? Role.PLAIN : standing(parent);
        Role within = isClutter(around) || isExempt(element) ? around : own(element);
        Role result = within == Role.PLAIN || within == Role.BODY ? around : within;
        standing.put(element, result);
        return result;
    }

    private static boolean isClutter(Role role) {
        return role == Role.FOREIGN || role == Role.CLUTTER;
    }

    private boolean isExempt(Element element) {
        if (element == body || headline.isOnWay(element)) {
            return true;
        }
        return own(element) != Role.FOREIGN && prose(element) > MUCH * domesticProse;
    }
}

package dev.footnote.article.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that authors give to elements (tag, class, id, itemprop) say about their part in a page. Names are
 * compared word by word, so that {@code read-more} is clutter and {@code spreadsheet} is not.
 */
final class Roles {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Set<String> CLUTTER_TAGS = Set.of("nav", "aside", "footer", "form", "button");
    private static final Set<String> CLUTTER = Set.of(
            "related",
            "relatedposts",
            "recommend",
            "recommended",
            "recommendations",
            "recirc",
            "recirculation",
            "trending",
            "popular",
            "promo",
            "sidebar",
            "outbrain",
            "taboola",
            "teaser",
            "teasers",
            "readmore",
            "comment",
            "comments",
            "disqus",
            "respond",
            "share",
            "sharing",
            "social",
            "sharedaddy",
            "addthis",
            "newsletter",
            "subscribe",
            "signup",
            "advertisement",
            "advert",
            "ads",
            "ad",
            "sponsored",
            "nav",
            "navigation",
            "menu",
            "navbar",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "masthead",
            "cookie",
            "cookies",
            "consent",
            "modal",
            "popup",
            "pagination",
            "pager",
            "byline",
            "tags",
            "author",
            "bio",
            "rail",
            "toolbar");
    private static final Set<String> BODY = Set.of(
            "article", "body", "content", "entry", "post", "story", "text", "main", "articlebody", "richtext", "prose");

    private Roles() {}

    static boolean isClutter(Element element) {
        return CLUTTER_TAGS.contains(element.normalName()) || hasAny(element, CLUTTER);
    }

    static boolean isBody(Element element) {
        return element.normalName().equals("article") || hasAny(element, BODY);
    }

    private static boolean hasAny(Element element, Set<String> words) {
        String names = element.className() + ' ' + element.id() + ' ' + element.attr("itemprop");
        if (names.length() == 2) {
            return false;
        }
        String parted = HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(parted).anyMatch(words::contains);
    }
}

package dev.footnote.article.html;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that authors give to elements (tag, class, id, role, itemprop) say about their part in a page. Names
 * are compared word by word, so that {@code read-more} is clutter and {@code spreadsheet} is not.
 */
final class Roles {

    /** The parts that elements play. */
    enum Role {
        /** Nothing to do with the article: navigation, comments, advertisements, links elsewhere. */
        CLUTTER,
        /** Said about the article rather than in it: its author, date, tags. */
        ABOUT,
        /** A picture's legend or credit. */
        CAPTION,
        /** Named as the article's text. */
        BODY,
        PLAIN
    }

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:^|\\s)(?:(?:article|story|post|entry|blog|page|news|main|single|content|field)[-_]{0,2}"
                    + "(?:body|content|text|copy|entry|container__body)|body[-_]content|(?:content|text)[-_]article|articletext|storytext)(?=\\s|$|[-_])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMBEDDED = Pattern.compile("\\b(embed|embedded)\\b");
    private static final Set<String> CLUTTER_TAGS = Set.of("nav", "aside", "footer", "form", "dialog", "menu");
    private static final Set<String> CLUTTER = Set.of(
            "related",
            "relatedposts",
            "recommend",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "trending",
            "popular",
            "promo",
            "promos",
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
            "reply",
            "share",
            "sharing",
            "shares",
            "social",
            "sharedaddy",
            "addthis",
            "addtoany",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "advertisement",
            "advert",
            "adverts",
            "ads",
            "ad",
            "adsense",
            "sponsor",
            "sponsored",
            "nav",
            "navigation",
            "navbar",
            "menu",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "masthead",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "modal",
            "popup",
            "overlay",
            "pagination",
            "pager",
            "rail",
            "toolbar",
            "carousel",
            "slider",
            "widget",
            "widgets",
            "paywall",
            "login",
            "search",
            "copyright",
            "disclaimer",
            "print",
            "rating",
            "ratings",
            "poll",
            "follow",
            "noprint",
            "screen",
            "sr",
            "tooltip",
            "toc",
            "linkback",
            "explore",
            "dropdown");
    private static final Set<String> ABOUT = Set.of(
            "byline",
            "author",
            "authors",
            "bio",
            "tags",
            "tag",
            "taxonomy",
            "categories",
            "category",
            "topics",
            "meta",
            "metadata",
            "date",
            "dateline",
            "timestamp",
            "datetime",
            "pubdate",
            "published",
            "publish",
            "updated",
            "kicker",
            "deck",
            "dek",
            "subtitle",
            "subheadline",
            "standfirst",
            "vcard",
            "credits",
            "infos",
            "keywords");
    private static final Set<String> CAPTION =
            Set.of("caption", "captions", "credit", "figcaption", "legend", "slideshow", "gallery");

    private final Map<Element, Role> known = new IdentityHashMap<>();

    Role of(Element element) {
        return known.computeIfAbsent(element, Roles::read);
    }

    private static Role read(Element element) {
        String tag = element.normalName();
        if (CLUTTER_TAGS.contains(tag)) {
            return Role.CLUTTER;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Role.BODY;
        }
        String names = (element.hasClass("hentry") ? "" : element.className())
                + ' '
                + element.id()
                + ' '
                + element.attr("role");
        if (names.length() > 2) {
            Role named = named(names);
            if (named != Role.PLAIN) {
                return named;
            }
        }
        return tag.equals("figcaption") || tag.equals("figure") ? Role.CAPTION : Role.PLAIN;
    }

    private static final Set<String> HARD = Set.of(
            "comment",
            "comments",
            "disqus",
            "related",
            "popular",
            "trending",
            "footer",
            "respond",
            "newsletter",
            "recommended");

    boolean isHard(Element e) {
        String n = e.normalName();
        if (n.equals("footer") || n.equals("aside") || n.equals("nav")) return true;
        String names = e.className() + ' ' + e.id();
        for (String w : BETWEEN_WORDS.split(HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT)))
            if (HARD.contains(w)) return true;
        return false;
    }

    private static Role named(String names) {
        String parted = HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        boolean about = false;
        boolean caption = false;
        if (EMBEDDED.matcher(parted).find()) {
            return Role.PLAIN;
        }
        for (String word : BETWEEN_WORDS.split(parted)) {
            if (CLUTTER.contains(word)) {
                return Role.CLUTTER;
            }
            about |= ABOUT.contains(word);
            caption |= CAPTION.contains(word);
        }
        if (caption) {
            return Role.CAPTION;
        }
        if (about) {
            return Role.ABOUT;
        }
        return BODY_NAME.matcher(names).find() ? Role.BODY : Role.PLAIN;
    }
}

package dev.footnote.article.html.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that authors give to elements (tag, class, id, role, itemprop) say about their part in a page. Names
 * are compared word by word, so that {@code read-more} is clutter and {@code spreadsheet} is not. The words are the
 * conventions that content management systems share, as Readability, Trafilatura and reader modes list them too.
 */
final class Roles {

    /** The parts that elements play. */
    enum Role {
        /** Nothing to do with the article: comments, navigation, teasers, advertisements. Certain, whatever it holds. */
        FOREIGN,
        /** As {@link #FOREIGN} most of the time, but seen around whole articles too. */
        CLUTTER,
        /** Said about the article rather than in it: its author, date, tags, deck. */
        ABOUT,
        /** A picture's legend or credit. */
        CAPTION,
        /** Named as the article's text. */
        BODY,
        PLAIN
    }

    private static final int LONGEST_NAMES = 500;
    private static final int LONG_CLASSES = 60;
    /** Classes that say what an element has or is like, not what it is: {@code has-sidebar}, {@code comments-open}. */
    private static final Pattern STATE = Pattern.compile(
            "(?<=^|\\s)(?:(?:no|has|with|without|hide|show|is|non)[-_]\\S{1,80}|\\S{1,80}[-_](?:open|enabled|disabled|closed|allowed)(?=\\s|$))");

    private static final Pattern SLUG = Pattern.compile("(?<=^|\\s)(?:tag|category|author|topic|section)-\\S{1,80}");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:^|\\s)(?:(?:article|story|post|entry|blog|page|news|main|single|content|field)[-_]{0,2}"
                    + "(?:body|content|text|copy|entry)|body[-_]content|(?:content|text)[-_]article)(?=\\s|$|[-_])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> FOREIGN_TAGS = Set.of("nav", "aside", "footer", "menu");
    private static final Set<String> FOREIGN = Set.of(
            "comment",
            "comments",
            "commentaires",
            "comentarios",
            "kommentare",
            "kommentarer",
            "commenti",
            "reacties",
            "yorumlar",
            "disqus",
            "respond",
            "replies",
            "related",
            "relatedposts",
            "relacionados",
            "relacionadas",
            "recommended",
            "recommendations",
            "popular",
            "trending",
            "footer",
            "newsletter",
            "newsletters",
            "breadcrumb",
            "breadcrumbs",
            "outbrain",
            "taboola");
    private static final Set<String> CLUTTER = Set.of(
            "recommend",
            "recommendation",
            "recirc",
            "recirculation",
            "promo",
            "promos",
            "sidebar",
            "teaser",
            "teasers",
            "readmore",
            "reply",
            "share",
            "sharing",
            "shares",
            "social",
            "sharedaddy",
            "addthis",
            "addtoany",
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
            "masthead",
            "consent",
            "modal",
            "popup",
            "overlay",
            "pagination",
            "pager",
            "rail",
            "toolbar",
            "carousel",
            "slider",
            "slideshow",
            "gallery",
            "widget",
            "widgets",
            "paywall",
            "login",
            "search",
            "copyright",
            "print",
            "noprint",
            "rating",
            "ratings",
            "poll",
            "follow",
            "tooltip",
            "toc",
            "dropdown",
            "linkback",
            "explore",
            "cookie",
            "cookies",
            "gdpr",
            "similar",
            "empfehlungen",
            "correlati");
    private static final Set<String> ABOUT = Set.of(
            "byline",
            "author",
            "authors",
            "bio",
            "vcard",
            "tags",
            "tag",
            "taxonomy",
            "categories",
            "category",
            "topics",
            "keywords",
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
            "standfirst");
    private static final Set<String> CAPTION =
            Set.of("caption", "captions", "credit", "credits", "figcaption", "legend");

    private Roles() {}

    /** The part that an element's own names give it, whatever it stands in. */
    static Role of(Element element) {
        if (FOREIGN_TAGS.contains(element.normalName())) {
            return Role.FOREIGN;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Role.BODY;
        }
        String names = names(element);
        Role named = names.isBlank() ? Role.PLAIN : named(names);
        if (named != Role.PLAIN) {
            return named;
        }
        return ofTag(element);
    }

    /** The part that an element's tag gives it, whatever it is named. */
    static Role ofTag(Element element) {
        String tag = element.normalName();
        if (FOREIGN_TAGS.contains(tag)) {
            return Role.FOREIGN;
        }
        return switch (tag) {
            case "figure", "figcaption", "caption" -> Role.CAPTION;
            case "form", "dialog" -> Role.CLUTTER;
            default -> Role.PLAIN;
        };
    }

    /**
     * Content management systems give a post's element its tags' and categories' names as classes: those say nothing
     * of its part. WordPress marks such elements {@code hentry}; others have many classes.
     */
    private static String names(Element element) {
        String classes = element.hasClass("hentry")
                ? ""
                : STATE.matcher(element.className()).replaceAll(" ");
        if (classes.length() > LONG_CLASSES) {
            classes = SLUG.matcher(classes).replaceAll(" ");
        }
        String names = classes + ' ' + element.id() + ' ' + element.attr("role");
        return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names;
    }

    private static Role named(String names) {
        String parted = HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(BETWEEN_WORDS.split(parted));
        if (words.contains("embed") || words.contains("embedded")) {
            return Role.PLAIN;
        }
        if (words.stream().anyMatch(FOREIGN::contains)) {
            return Role.FOREIGN;
        }
        if (words.stream().anyMatch(CLUTTER::contains)) {
            return Role.CLUTTER;
        }
        if (words.stream().anyMatch(CAPTION::contains)) {
            return Role.CAPTION;
        }
        if (words.stream().anyMatch(ABOUT::contains)) {
            return Role.ABOUT;
        }
        return BODY_NAME.matcher(names).find() ? Role.BODY : Role.PLAIN;
    }
}

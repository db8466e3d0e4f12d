package dev.footnote.article.html;

import dev.footnote.article.manuscript.Block;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article besides the text: JSON-LD is believed first, then Open Graph and other meta elements,
 * then what the page shows.
 */
final class PageMetadata {

    private static final int LONGEST_BYLINE = 120;
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:written|posted|story|reported|review(?:ed)?) )?(?:by|von|par|por|di|door|av)[: ]\\s*",
            Pattern.CASE_INSENSITIVE);
    /** A handle, a date or a reading time often follows the name in the same element. */
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s+(?:@|[|•·]|/ |(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d|\\d{1,4}[ ./-]\\w|posted|published|updated).*",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> AUTHOR_METAS =
            List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl");
    private static final List<String> DATE_METAS = List.of(
            "article:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publish-date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "og:published_time",
            "article.published");
    private static final List<String> META_KEYS = List.of("property", "name", "itemprop", "http-equiv");
    private static final List<String> SITE_METAS =
            List.of("og:site_name", "application-name", "apple-mobile-web-app-title");

    private final Document page;
    private final JsonLd declared;
    private final Map<String, String> metas;

    PageMetadata(Document page) {
        this.page = page;
        declared = JsonLd.of(page);
        metas = metas(page);
    }

    /** The headline without the site's name; falls back to the first heading, the window's title and the host. */
    String title() {
        String site = site();
        return firstOf(List.of(
                        () -> declared.headline(),
                        () -> meta("og:title"),
                        () -> meta("twitter:title"),
                        () -> text(page.selectFirst("h1")),
                        () -> PageText.plain(page.title())))
                .map(title -> Titles.withoutSite(title, site, host(), text(page.selectFirst("h1"))))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(host(), "Untitled"));
    }

    @Nullable
    String byline() {
        return firstOf(List.of(
                        () -> declared.author(),
                        () -> meta(AUTHOR_METAS),
                        () -> text(page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author]")),
                        () -> text(page.selectFirst("[rel=author]")),
                        () -> text(page.selectFirst(".byline, .by-line, .author-name, .author, .post-author"))))
                .map(name -> AFTER_NAME
                        .matcher(BY.matcher(name).replaceFirst(""))
                        .replaceFirst("")
                        .strip())
                .filter(PageMetadata::isName)
                .findFirst()
                .orElse(null);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_BYLINE
                && !name.contains("://")
                && name.codePoints().anyMatch(Character::isLetter);
    }

    @Nullable
    LocalDate published() {
        return firstOf(List.of(
                        () -> declared.published(),
                        () -> meta(DATE_METAS),
                        () -> dateOf(page.selectFirst("[itemprop=datePublished]")),
                        () -> dateOf(page.selectFirst("time[pubdate], article time[datetime], time[datetime]")),
                        () -> text(page.selectFirst(
                                ".byline time, .published, .post-date, .entry-date, .date, .dateline")),
                        () -> url()))
                .map(Dates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String dateOf(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String site() {
        return firstOf(List.of(() -> meta(SITE_METAS), () -> declared.publisher()))
                .filter(name -> !name.contains("://"))
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .findFirst()
                .orElse(null);
    }

    /** The address that the page calls its own, else the one that it came from; {@code null} unless http or https. */
    @Nullable
    String url() {
        return firstOf(List.of(
                        () -> absolute(page.selectFirst("link[rel=canonical]"), "href"),
                        () -> meta("og:url"),
                        page::baseUri))
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String absolute(@Nullable Element element, String attribute) {
        return element == null ? null : element.absUrl(attribute);
    }

    /** The language's code without region, such as {@code en}; {@code null} if none is declared. */
    @Nullable
    String language() {
        Element html = page.selectFirst("html");
        return firstOf(List.of(
                        () -> html == null ? null : html.attr("lang"),
                        () -> html == null ? null : html.attr("xml:lang"),
                        () -> declared.language(),
                        () -> meta("content-language"),
                        () -> meta("og:locale")))
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage())
                .filter(code -> !code.isEmpty() && !code.equals("und"))
                .findFirst()
                .orElse(null);
    }

    /** The article's text where the page declares it as data; empty if it does not. */
    List<Block> declaredText() {
        return declared.paragraphs().stream()
                .map(text -> Block.of(Block.Kind.PARAGRAPH, text))
                .toList();
    }

    private @Nullable String host() {
        String url = url();
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private @Nullable String meta(List<String> names) {
        return names.stream()
                .map(this::meta)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String meta(String name) {
        return metas.get(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = PageText.plain(meta.attr("content"));
            for (String key : META_KEYS) {
                if (meta.hasAttr(key) && !content.isEmpty()) {
                    metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return metas;
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : PageText.plain(element.text());
    }

    /** The sources' values in order, asked one after the other, without those that have none. */
    private static Stream<String> firstOf(List<Supplier<@Nullable String>> sources) {
        return sources.stream().map(Supplier::get).filter(value -> value != null && !value.isBlank());
    }
}

package dev.footnote.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article as JSON-LD, in the terms of schema.org; {@code null} for whatever it leaves out. */
final class JsonLd {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SCRIPT = 1_000_000;
    /** More nodes than any honest page declares. */
    private static final int MOST_NODES = 20_000;

    private static final Set<String> ARTICLE_TYPES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Report",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "BackgroundNewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "LiveBlogPosting",
            "Review",
            "ClaimReview",
            "Recipe",
            "HowTo");

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    static JsonLd of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            if (script.data().length() <= LONGEST_SCRIPT) {
                collect(script.data(), articles);
            }
        }
        return new JsonLd(articles.isEmpty() ? JSON.missingNode() : articles.get(0));
    }

    private static void collect(String script, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(script));
        } catch (JsonProcessingException notJson) {
            return; // broken markup is common and costs only the metadata that the page repeats elsewhere
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                articles.add(node);
            } else if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return !type.isEmpty() && isArticle(type.get(0));
        }
        return ARTICLE_TYPES.contains(type.asText());
    }

    @Nullable
    String headline() {
        return text(article.path("headline"));
    }

    /** The authors' names, parted by commas. */
    @Nullable
    String author() {
        return names(article.path("author"));
    }

    @Nullable
    String published() {
        return text(article.path("datePublished"));
    }

    @Nullable
    String publisher() {
        return names(article.path("publisher"));
    }

    @Nullable
    String language() {
        return text(article.path("inLanguage"));
    }

    /** The article's text by paragraphs, tags dropped; empty if it is not declared. */
    List<String> paragraphs() {
        String body = article.path("articleBody").asText("");
        String text = body.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(body).wholeText() : body;
        return text.lines()
                .map(Whitespace::fold)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static @Nullable String names(JsonNode value) {
        if (!value.isArray()) {
            return text(value.isObject() ? value.path("name") : value);
        }
        List<String> names = new ArrayList<>();
        for (JsonNode each : value) {
            String name = text(each.isObject() ? each.path("name") : each);
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.isTextual() ? PageText.plain(value.textValue()) : "";
        return text.isEmpty() ? null : text;
    }
}

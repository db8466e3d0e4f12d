package dev.footnote.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an article is besides its text. The layout is rows of numbers, for example
 * {@code {"paragraphs":[["HEADING",2,0,5],["PARAGRAPH",0,7,40]],"sentences":[[1,7,40]]}}: a paragraph's kind, level,
 * start and end; a sentence's paragraph, start and end.
 */
final class ArticleJson {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private ArticleJson() {}

    static ObjectNode metadata(Metadata metadata) {
        ObjectNode json = MAPPER.createObjectNode().put("title", metadata.title());
        put(json, "byline", metadata.byline());
        put(json, "credit", metadata.credit());
        put(json, "published", metadata.published());
        put(json, "site", metadata.site());
        put(json, "url", metadata.url());
        return json.put("language", metadata.language());
    }

    static String layout(Article article) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode paragraphs = json.putArray("paragraphs");
        for (Paragraph paragraph : article.paragraphs()) {
            ArrayNode row = paragraphs.addArray().add(paragraph.kind().name()).add(paragraph.level());
            add(row, paragraph.span());
        }
        ArrayNode sentences = json.putArray("sentences");
        for (Sentence sentence : article.sentences()) {
            add(sentences.addArray().add(sentence.paragraph()), sentence.span());
        }
        return json.toString();
    }

    static Article article(String metadata, String text, String layout) {
        JsonNode rows = tree(layout);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode row : rows.path("paragraphs")) {
            Block.Kind kind = Block.Kind.valueOf(row.get(0).asText());
            paragraphs.add(new Paragraph(paragraphs.size(), kind, row.get(1).asInt(), span(row, 2)));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode row : rows.path("sentences")) {
            Span span = span(row, 1);
            sentences.add(new Sentence(sentences.size(), row.get(0).asInt(), span, span.of(text)));
        }
        return new Article(metadata(tree(metadata)), text, paragraphs, sentences);
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds text that is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Metadata metadata(JsonNode json) {
        String published = textOf(json, "published");
        return new Metadata(
                json.path("title").asText(),
                textOf(json, "byline"),
                textOf(json, "credit"),
                published == null ? null : LocalDate.parse(published),
                textOf(json, "site"),
                textOf(json, "url"),
                json.path("language").asText());
    }

    private static @Nullable String textOf(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null ? null : value.asText();
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void add(ArrayNode row, Span span) {
        row.add(span.start()).add(span.end());
    }

    private static Span span(JsonNode row, int at) {
        return new Span(row.get(at).asInt(), row.get(at + 1).asInt());
    }
}

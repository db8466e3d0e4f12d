package dev.footnote.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Articles with questions that whole conversations are put through, and what a good answer to each has. */
public record Exam(List<Paper> papers) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BUNDLED = "exam/set.json";
    private static final List<String> KEYS = List.of("question", "kind", "gold", "answers", "wrong");

    public Exam {
        papers = List.copyOf(papers);
    }

    /** What is asked for. */
    public enum Kind {
        /** The article says it. */
        ANSWERABLE,
        /** The same, asked as a continuation of the question before. */
        FOLLOW_UP,
        /** The article doesn't say it. */
        UNANSWERABLE,
        /** The question takes for granted what the article contradicts. */
        FALSE_PREMISE
    }

    /**
     * An article and what is asked about it, in this order.
     *
     * @param name to tell it by
     */
    public record Paper(String name, String markdown, List<Task> tasks) {}

    /**
     * A question.
     *
     * @param gold passages of the article, word for word, that a good answer cites
     * @param answers what a good answer has one of; empty where that can't be told by words
     * @param wrong what no answer may have
     */
    public record Task(String question, Kind kind, List<String> gold, List<String> answers, List<String> wrong) {}

    /** Where an article's text comes from. */
    private interface Shelf {
        String text(String name) throws IOException;
    }

    /** The set in the program, on the bundled article and two more. */
    public static Exam bundled() {
        try {
            return read(BUNDLED, MAPPER.readTree(resource(BUNDLED)), Exam::resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is laid out so, and not as {@link QuestionSet} is. */
    public static boolean isIn(Path file) throws IOException {
        return MAPPER.readTree(file.toFile()).has("articles");
    }

    /** Reads a set, whose articles are named relative to it; throws {@link ConfigException} where it is not laid out so. */
    public static Exam read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return read(file.toString(), MAPPER.readTree(file.toFile()), name -> Files.readString(folder.resolve(name)));
    }

    private static Exam read(String file, JsonNode set, Shelf shelf) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (JsonNode node : set.path("articles")) {
            String name = node.path("article").asText();
            List<Task> tasks = new ArrayList<>();
            for (JsonNode question : node.path("questions")) {
                tasks.add(task(file, question));
            }
            papers.add(new Paper(name, shelf.text(name), List.copyOf(tasks)));
        }
        return new Exam(papers);
    }

    private static Task task(String file, JsonNode node) {
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new ConfigException(file, "has the unknown key \"" + key + "\"", "known are " + KEYS);
            }
        });
        String kind = node.path("kind").asText("answerable").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            throw new ConfigException(
                    file,
                    "has the unknown kind \"" + node.path("kind").asText() + "\"",
                    "known are answerable, follow_up, unanswerable, false_premise");
        }
        return new Task(
                node.path("question").asText(),
                Kind.valueOf(kind),
                texts(node.path("gold")),
                texts(node.path("answers")),
                texts(node.path("wrong")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static String resource(String name) throws IOException {
        String path = name.contains("/") ? name : "exam/" + name;
        try (InputStream in = Exam.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

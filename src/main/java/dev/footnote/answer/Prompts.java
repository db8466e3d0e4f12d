package dev.footnote.answer;

import dev.footnote.config.ConfigException;
import dev.langchain4j.model.input.PromptTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompts, each a file with named placeholders ({@code {{question}}}), checked when loaded.
 *
 * @param instructions how a model is to answer; placeholder {@code not_stated}
 * @param question the question with its numbered sentences; placeholders {@code question}, {@code
 *     sentences} and {@code relevant}, the numbers of the best ones
 * @param again asks once more when claims were not confirmed; placeholders {@code claims}, {@code not_stated}
 * @param condense asks what a follow-up means; placeholders {@code conversation}, {@code picked}, {@code message},
 *     {@code not_stated}
 * @param summary asks what an article says in short; placeholders {@code question}, which shows the language to write
 *     in, and {@code sentences}
 */
public record Prompts(
        PromptTemplate instructions,
        PromptTemplate question,
        PromptTemplate again,
        PromptTemplate condense,
        PromptTemplate summary) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** The bundled prompts, each overridden by the file of its name in {@code folder}, if there is one. */
    public static Prompts load(Optional<Path> folder) {
        return new Prompts(
                read(folder, "instructions.txt", Set.of("not_stated")),
                read(folder, "question.txt", Set.of("question", "sentences", "relevant")),
                read(folder, "again.txt", Set.of("claims", "not_stated")),
                read(folder, "condense.txt", Set.of("conversation", "picked", "message", "not_stated")),
                read(folder, "summary.txt", Set.of("question", "sentences")));
    }

    private static PromptTemplate read(Optional<Path> folder, String name, Set<String> wanted) {
        Path override = folder.map(path -> path.resolve(name)).orElse(null);
        boolean overridden = override != null && Files.exists(override);
        String shown = overridden ? override.toString() : "prompts/" + name;
        try {
            String text = overridden ? Files.readString(override) : bundled(name);
            check(shown, text, wanted);
            return PromptTemplate.from(text);
        } catch (IOException e) {
            throw new ConfigException(shown, "can't be read", "make it a readable UTF-8 file, or remove it");
        }
    }

    private static String bundled(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("prompts/" + name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String file, String text, Set<String> wanted) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            String name = missing.iterator().next();
            throw new ConfigException(
                    file, "lacks the placeholder {{" + name + "}}", "write it where its value belongs");
        }
        found.removeAll(wanted);
        if (!found.isEmpty()) {
            throw new ConfigException(
                    file,
                    "has the unknown placeholder {{" + found.iterator().next() + "}}",
                    "remove it; known are " + new TreeSet<>(wanted));
        }
    }
}

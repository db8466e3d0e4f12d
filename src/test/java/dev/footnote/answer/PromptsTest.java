package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts are checked when loaded. */
class PromptsTest {

    @TempDir
    private Path folder;

    @Test
    void loadsTheBundledPrompts() {
        assertThat(Prompts.load(Optional.empty())
                        .question()
                        .apply(Map.of("question", "Why?", "sentences", "[1] Because.", "relevant", "[1]"))
                        .text())
                .contains("[1] Because.", "Why?")
                .doesNotContain("{{");
    }

    @Test
    void prefersTheFolderThatIsGivenFileByFile() throws IOException {
        Files.writeString(folder.resolve("question.txt"), "MINE {{question}} {{sentences}} {{relevant}}");

        Prompts prompts = Prompts.load(Optional.of(folder));

        assertThat(prompts.question().template()).startsWith("MINE");
        assertThat(prompts.instructions().template()).contains("{{not_stated}}");
    }

    @Test
    void stopsAtAMissingPlaceholderNamingFileAndRemedy() throws IOException {
        Files.writeString(folder.resolve("question.txt"), "{{question}} {{relevant}} only");

        assertThatThrownBy(() -> Prompts.load(Optional.of(folder)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("question.txt")
                .hasMessageContaining("{{sentences}}")
                .hasMessageContaining("write it where its value belongs");
    }

    @Test
    void stopsAtAnUnknownPlaceholderNamingFileAndRemedy() throws IOException {
        Files.writeString(folder.resolve("question.txt"), "{{question}} {{sentences}} {{relevant}} {{sentnces}}");

        assertThatThrownBy(() -> Prompts.load(Optional.of(folder)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("question.txt")
                .hasMessageContaining("unknown placeholder {{sentnces}}");
    }
}

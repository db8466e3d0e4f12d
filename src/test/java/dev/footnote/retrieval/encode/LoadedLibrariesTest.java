package dev.footnote.retrieval.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the model's native code leaves on the disk. */
class LoadedLibrariesTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatIsKilledLeavesNoLibraryBehind() throws IOException {
        try (E5Encoder encoder = new E5Encoder()) {
            assertThat(encoder.question("Who sails?").tokens()).isNotEmpty();
        }

        List<String> loaded = Files.readAllLines(Path.of("/proc/self/maps"), StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains("libonnxruntime.so"))
                .toList();
        assertThat(loaded).isNotEmpty().allMatch(line -> line.endsWith("(deleted)"));
    }
}

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
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aLibraryThatIsGoneIsNoneToDelete() {
        assertThat(LoadedLibraries.unpacked(
                        List.of(
                                "7f r-xp 0 00:2c 1  /tmp/onnxruntime-java1/libonnxruntime.so (deleted)",
                                "7f r-xp 0 00:2c 2  /tmp/onnxruntime-java2/libonnxruntime.so",
                                "7f r--p 0 00:2c 2  /tmp/onnxruntime-java2/libonnxruntime.so",
                                "7f r-xp 0 00:2c 3  /usr/lib/libc.so.6"),
                        "/tmp/onnxruntime-java"))
                .containsExactly(Path.of("/tmp/onnxruntime-java2/libonnxruntime.so"));
    }

    @Test
    void theFolderGoesWithTheLastLibraryInItAndAMissingOneDoesNoHarm(@TempDir Path folder) throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("onnxruntime-java3"));
        Path one = Files.createFile(unpacked.resolve("one.so"));
        Path other = Files.createFile(unpacked.resolve("other.so"));

        LoadedLibraries.delete(folder.resolve("gone").resolve("gone.so"));
        LoadedLibraries.delete(one);
        assertThat(unpacked).isDirectoryContaining(file -> file.equals(other));
        LoadedLibraries.delete(other);

        assertThat(unpacked).doesNotExist();
    }
}

package dev.footnote.retrieval.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The native libraries that ONNX Runtime unpacked for this process. Linux needs a loaded library's file no more: taken
 * away at once, it is not left behind, 16 MB a time, by a process that is killed. Elsewhere nothing is done.
 */
final class LoadedLibraries {

    private static final Path MAPPED = Path.of("/proc/self/maps");

    /** How ONNX Runtime calls the folder that it makes for each process. */
    private static final String FOLDER = "onnxruntime-java";

    private LoadedLibraries() {}

    /** Deletes the files, and the folder that they were in; what can't be deleted stays. */
    static void deleteFiles() {
        try {
            for (Path library : unpacked()) {
                Files.deleteIfExists(library);
                try (Stream<Path> left = Files.list(library.getParent())) {
                    if (left.findAny().isEmpty()) {
                        Files.delete(library.getParent());
                    }
                }
            }
        } catch (IOException e) {
            // only room on the disk is lost
        }
    }

    private static List<Path> unpacked() throws IOException {
        if (!Files.isReadable(MAPPED)) {
            return List.of();
        }
        String temporary = Path.of(System.getProperty("java.io.tmpdir"))
                .toRealPath()
                .resolve(FOLDER)
                .toString();
        try (Stream<String> lines = Files.lines(MAPPED, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(temporary))
                    .map(line -> Path.of(line.substring(line.indexOf(temporary))))
                    .distinct()
                    .toList();
        }
    }
}

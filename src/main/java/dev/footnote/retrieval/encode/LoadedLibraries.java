package dev.footnote.retrieval.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The native libraries that ONNX Runtime unpacked for this process. Linux needs a loaded library's file no more: taken
 * away at once, it is not left behind, 16 MB a time, by a process that is killed. Elsewhere nothing is done.
 */
final class LoadedLibraries {

    private static final Path MAPPED = Path.of("/proc/self/maps");

    /** How ONNX Runtime calls the folder that it makes for each process. */
    private static final String FOLDER = "onnxruntime-java";

    /** How the system marks a mapped file that is gone, as those of an encoder before this one are. */
    private static final String DELETED = "(deleted)";

    private LoadedLibraries() {}

    /** Deletes the files, and the folder that they were in; what can't be deleted stays. */
    static void deleteFiles() {
        try {
            if (Files.isReadable(MAPPED)) {
                String temporary = Path.of(System.getProperty("java.io.tmpdir"))
                        .toRealPath()
                        .resolve(FOLDER)
                        .toString();
                unpacked(Files.readAllLines(MAPPED, StandardCharsets.ISO_8859_1), temporary)
                        .forEach(LoadedLibraries::delete);
            }
        } catch (IOException e) {
            // only room on the disk is lost
        }
    }

    /** The files under a folder that a process has mapped and that are still there. */
    static List<Path> unpacked(List<String> mapped, String folder) {
        return mapped.stream()
                .filter(line -> line.contains(folder) && !line.endsWith(DELETED))
                .map(line -> Path.of(line.substring(line.indexOf(folder))))
                .distinct()
                .toList();
    }

    static void delete(Path library) {
        try {
            Files.deleteIfExists(library);
            Files.deleteIfExists(library.getParent());
        } catch (IOException e) {
            // others may lie in the folder still; what stays takes room only
        }
    }
}

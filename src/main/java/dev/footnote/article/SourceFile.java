package dev.footnote.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file that is named as a source: its content, unpacked if its name ends in {@code .gz}. */
final class SourceFile {

    private static final int MEBIBYTE = 1024 * 1024;

    private SourceFile() {}

    /** @param most how many bytes are read, once unpacked */
    static byte[] read(String source, int most) throws ArticleException {
        try {
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                throw unreadable(source, source + " is a folder: name a file", null);
            }
            byte[] bytes = content(path, source, most);
            if (bytes.length > most) {
                throw new ArticleException(
                        source,
                        ArticleException.Problem.TOO_LARGE,
                        source + " is longer than " + most / MEBIBYTE + " MiB: name a shorter file or split it");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw unreadable(source, source + " is no whole gzip file: get it again, or name one that is unpacked", e);
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new ArticleException(
                    source,
                    ArticleException.Problem.NOT_FOUND,
                    "cannot read " + source + ": name a file that exists or a whole address",
                    e);
        } catch (IOException e) {
            throw unreadable(source, "cannot read " + source + ": check its permissions, or name another file", e);
        }
    }

    private static byte[] content(Path path, String source, int most) throws IOException {
        boolean packed = source.toLowerCase(Locale.ROOT).endsWith(".gz");
        try (InputStream file = Files.newInputStream(path);
                InputStream in = packed ? new GZIPInputStream(file) : file) {
            return in.readNBytes(most + 1);
        }
    }

    private static ArticleException unreadable(String source, String message, @Nullable Throwable cause) {
        return new ArticleException(source, ArticleException.Problem.NOT_READABLE, message, cause);
    }
}

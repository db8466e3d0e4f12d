package dev.footnote.article.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zipped document that hold text, unpacked. Unpacking counts every byte, those of pictures too, and
 * stops at a limit: a few kilobytes of zip can unpack to terabytes.
 */
final class ZipParts {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long MOST_TEXT_BYTES = 60L * 1024 * 1024;
    private static final Pattern TEXT = Pattern.compile(".*\\.(xml|rels|opf|x?html?|ncx)", Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> parts = new HashMap<>();
    private long bytes;
    private long textBytes;

    private ZipParts() {}

    static ZipParts read(byte[] zip) throws DocumentException {
        ZipParts parts = new ZipParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int count = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw DocumentException.tooLarge("the document has too many parts", MOST_PARTS);
                }
                parts.add(entry.getName(), in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw DocumentException.broken("the document's zip file is broken", e);
        }
        return parts;
    }

    private void add(String name, InputStream in) throws IOException, DocumentException {
        if (!TEXT.matcher(name).matches()) {
            skip(in);
            return;
        }
        byte[] part = in.readNBytes((int) (MOST_TEXT_BYTES - textBytes) + 1);
        textBytes += part.length;
        bytes += part.length;
        if (textBytes > MOST_TEXT_BYTES) {
            throw DocumentException.tooLarge("the document unpacks to too many bytes of text", MOST_TEXT_BYTES);
        }
        parts.putIfAbsent(name, part);
    }

    private void skip(InputStream in) throws IOException, DocumentException {
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            if (bytes > MOST_BYTES) {
                throw DocumentException.tooLarge("the document unpacks to too many bytes", MOST_BYTES);
            }
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part's bytes; {@code null} if there is no such part. */
    byte @Nullable [] get(String name) {
        return parts.get(name);
    }
}

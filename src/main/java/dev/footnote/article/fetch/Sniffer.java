package dev.footnote.article.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Tells what a document is by its bytes first and by the server's word second. */
final class Sniffer {

    static final String HTML = "text/html";
    static final String TEXT = "text/plain";
    static final String MARKDOWN = "text/markdown";
    static final String PDF = "application/pdf";
    static final String EPUB = "application/epub+zip";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int LOOKED_AT = 4096;
    private static final Set<String> HTML_TYPES = Set.of(HTML, "application/xhtml+xml");
    private static final Set<String> MARKDOWN_TYPES = Set.of(MARKDOWN, "text/x-markdown");
    private static final Set<String> VAGUE_TYPES = Set.of(
            TEXT, "application/octet-stream", "binary/octet-stream", "application/unknown", "text/x-web-markdown");
    // possessive and atomic: a page of a thousand comments must not make it try every way to part them
    private static final Pattern MARKUP = Pattern.compile("(?is)(?:\\xEF\\xBB\\xBF)?\\s*+(?:<\\?xml[^>]*+>\\s*+)?+"
            + "(?><!--.*?-->\\s*+)*+<(?:!doctype\\s++html|html|head|body|title|article)[\\s>]");
    private static final Pattern MARKDOWN_PATH = Pattern.compile("(?i).*\\.(md|markdown)");

    private Sniffer() {}

    /**
     * One of this class's media types, or {@code null} for a document of no kind that can be read.
     *
     * @param declared the Content-Type header
     * @param path of the address, whose ending tells Markdown from text
     */
    static @Nullable String mediaType(byte[] body, @Nullable String declared, String path) {
        String archive = archive(body);
        if (archive != null) {
            return archive;
        }
        String type = declared == null ? "application/octet-stream" : essence(declared);
        if (isBinary(body)) {
            return null;
        }
        if (HTML_TYPES.contains(type)) {
            return HTML;
        }
        if (MARKDOWN_TYPES.contains(type)) {
            return MARKDOWN;
        }
        // a server that promises a PDF or a book but sends a page has an error to tell
        boolean expected = VAGUE_TYPES.contains(type) || Set.of(PDF, EPUB, DOCX).contains(type);
        return expected ? textual(body, path) : null;
    }

    /** The declared character set's name; {@code null} for none or one that this Java does not know. */
    static @Nullable String charset(@Nullable String declared) {
        MediaType type = declared == null ? null : MediaType.parse(declared);
        var charset = type == null ? null : type.charset();
        return charset == null ? null : charset.name();
    }

    private static String textual(byte[] body, String path) {
        if (MARKUP.matcher(head(body)).lookingAt()) {
            return HTML;
        }
        return MARKDOWN_PATH.matcher(path).matches() ? MARKDOWN : TEXT;
    }

    private static @Nullable String archive(byte[] body) {
        String head = head(body);
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (!head.startsWith("PK\u0003\u0004")) {
            return null;
        }
        if (head.startsWith("mimetypeapplication/epub+zip", 30)) {
            return EPUB;
        }
        return contains(body, "word/document.xml") ? DOCX : null;
    }

    /** Whether control characters stand in the beginning that no text holds; UTF-16 and UTF-32 tell by their mark. */
    private static boolean isBinary(byte[] body) {
        String head = head(body);
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE") || head.startsWith("\0\0\u00FE\u00FF")) {
            return false;
        }
        return head.chars().anyMatch(c -> c < 0x20 && "\t\n\f\r\u000B\u001B".indexOf(c) < 0);
    }

    private static boolean contains(byte[] body, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int start = 0; start + wanted.length <= body.length; start++) {
            int same = 0;
            while (same < wanted.length && body[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }

    private static String essence(String declared) {
        return declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}

package dev.footnote.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an article from a file or an address, whatever its format. Safe for use by many threads. */
public final class ArticleReader {

    /** The largest source that is read, in bytes after decompression: Telegram's limit for a bot's download. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final String BUNDLED = "/article.md";
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*(?:<\\?xml.*?>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");

    private final LanguageDetector languages;

    public ArticleReader(LanguageDetector languages) {
        this.languages = languages;
    }

    /** The article that comes with the program. */
    public Article bundled() {
        try (InputStream in = ArticleReader.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the class path");
            }
            return read(BUNDLED, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ArticleException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a source.
     *
     * @param source a path, such as {@code notes.md} or {@code page.html.gz}, or an http or https address
     */
    public Article read(String source) throws ArticleException {
        return read(source, file(source));
    }

    private Article read(String source, byte[] bytes) throws ArticleException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Manuscript manuscript =
                format(source, text).equals("md") ? new MarkdownParser().parse(text) : new TextParser().parse(text);
        return compose(source, manuscript);
    }

    private Article compose(String source, Manuscript manuscript) throws ArticleException {
        List<Block> blocks = manuscript.blocks().stream()
                .filter(block -> !block.text().isBlank())
                .toList();
        if (blocks.stream().allMatch(block -> block.kind() == Block.Kind.HEADING)) {
            throw new ArticleException(
                    source,
                    ArticleException.Problem.NO_TEXT,
                    source + " holds no text: name an article with paragraphs");
        }
        Metadata metadata = new Metadata(
                title(source, manuscript),
                manuscript.byline(),
                manuscript.credit(),
                manuscript.published(),
                site(manuscript),
                manuscript.url(),
                language(manuscript, blocks));
        return Composer.compose(metadata, blocks);
    }

    private static String title(String source, Manuscript manuscript) {
        String declared = manuscript.title();
        if (declared != null && !declared.isBlank()) {
            return declared.strip();
        }
        String name = source.substring(source.lastIndexOf('/') + 1).replaceAll("(\\.\\w{1,5})+$", "");
        return name.isBlank() ? source : name;
    }

    private static @Nullable String site(Manuscript manuscript) {
        if (manuscript.site() != null || manuscript.url() == null) {
            return manuscript.site();
        }
        try {
            String host = URI.create(manuscript.url()).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String language(Manuscript manuscript, List<Block> blocks) {
        String declared = manuscript.language();
        if (declared != null && !declared.isBlank()) {
            String tag =
                    Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        String text = blocks.stream().map(Block::text).limit(20).collect(Collectors.joining(" "));
        return languages.detect(text).orElse("und");
    }

    private static String format(String source, String text) {
        String name = source.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (name.endsWith(".html")
                || name.endsWith(".htm")
                || HTML.matcher(text).lookingAt()) {
            return "html";
        }
        return name.endsWith(".txt") ? "txt" : "md";
    }

    private static byte[] file(String source) throws ArticleException {
        try {
            Path path = Path.of(source);
            byte[] bytes = Files.readAllBytes(path);
            return source.endsWith(".gz")
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readNBytes(MAX_BYTES)
                    : bytes;
        } catch (InvalidPathException | IOException e) {
            throw new ArticleException(
                    source,
                    ArticleException.Problem.NOT_FOUND,
                    "cannot read " + source + ": name a file that exists or a whole address",
                    e);
        }
    }
}

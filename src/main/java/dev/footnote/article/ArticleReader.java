package dev.footnote.article;

import dev.footnote.article.document.DocumentException;
import dev.footnote.article.document.DocumentParser;
import dev.footnote.article.fetch.FetchException;
import dev.footnote.article.fetch.Fetched;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.article.html.HtmlDecoder;
import dev.footnote.article.html.HtmlParser;
import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.text.MarkdownParser;
import dev.footnote.article.text.TextParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an article from a file or an address, whatever its format. Safe for use by many threads. */
public final class ArticleReader {

    /** The largest source that is read, in bytes after decompression: Telegram's limit for a bot's download. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The longest plain or Markdown text, in UTF-16 units: several thick books. */
    private static final int MOST_CHARS = 4_000_000;

    /** How much of a document shows whether it is text, in bytes. */
    private static final int LOOKED_AT = 4_096;

    private static final String BUNDLED = "/article.md";
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    // possessive: a thousand comments before the first tag must not exhaust the stack
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?><!--.*?-->\\s*+)*+" + "<(?:!doctype\\s++html|html|head|body)\\b");

    private final LanguageDetector languages;
    private final Supplier<Fetcher> fetcher;

    /** @param fetcher asked for only when an address is read, as a file needs none */
    public ArticleReader(LanguageDetector languages, Supplier<Fetcher> fetcher) {
        this.languages = languages;
        this.fetcher = fetcher;
    }

    /** The article that comes with the program. */
    public Article bundled() {
        try (InputStream in = ArticleReader.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the class path");
            }
            return compose(BUNDLED, parse(BUNDLED, in.readAllBytes(), null, ""));
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
        return WEB.matcher(source).matches() ? read(fetch(source)) : read(source, SourceFile.read(source, MAX_BYTES));
    }

    /**
     * Gets what an address leads to, for {@link #read(Fetched)}.
     *
     * @throws ArticleException caused by the {@link FetchException}
     */
    public Fetched fetch(String address) throws ArticleException {
        try {
            return fetcher.get().fetch(address);
        } catch (FetchException e) {
            throw new ArticleException(address, ArticleException.Problem.NOT_FETCHED, e.getMessage(), e);
        }
    }

    /** Reads a fetched document. */
    public Article read(Fetched page) throws ArticleException {
        String address = page.finalUri().toString();
        String name = page.mediaType().contains("html")
                ? address + ".html"
                : page.finalUri().getPath();
        return compose(address, parse(name, page.body(), page.charset(), address));
    }

    /**
     * Reads a document that is at hand.
     *
     * @param name its file's name, which tells the format where the content does not
     */
    public Article read(String name, byte[] content) throws ArticleException {
        if (!DocumentParser.accepts(content) && isBinary(content)) {
            throw new ArticleException(
                    name,
                    ArticleException.Problem.UNKNOWN_FORMAT,
                    name + " is no document that can be read: give HTML, Markdown, text, PDF, DOCX or EPUB");
        }
        return compose(name, parse(name, content, null, ""));
    }

    /** No text holds a zero byte, save in UTF-16, which has a mark at its start. */
    private static boolean isBinary(byte[] content) {
        boolean marked = content.length >= 2 && (content[0] & content[1] & 0xfe) == 0xfe;
        for (int i = 0; i < Math.min(content.length, LOOKED_AT) && !marked; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Manuscript parse(String name, byte[] bytes, @Nullable String charset, String address)
            throws ArticleException {
        if (DocumentParser.accepts(bytes)) {
            return parseDocument(name, bytes);
        }
        String text = HtmlDecoder.decode(bytes, charset);
        String format = format(name, text);
        if (format.equals("html")) {
            return HtmlParser.parse(text, address);
        }
        if (text.length() > MOST_CHARS) {
            throw new ArticleException(
                    name,
                    ArticleException.Problem.TOO_LARGE,
                    name + " has " + text.length() + " characters, more than " + MOST_CHARS + ": send a part of it");
        }
        return format.equals("txt") ? new TextParser().parse(text) : new MarkdownParser().parse(text);
    }

    private static Manuscript parseDocument(String name, byte[] bytes) throws ArticleException {
        try {
            return DocumentParser.parse(bytes);
        } catch (DocumentException e) {
            ArticleException.Problem problem =
                    switch (e.problem()) {
                        case TOO_LARGE, TOO_SLOW -> ArticleException.Problem.TOO_LARGE;
                        case BROKEN, LOCKED, UNSAFE -> ArticleException.Problem.NOT_READABLE;
                    };
            throw new ArticleException(name, problem, e.getMessage(), e);
        }
    }

    private Article compose(String source, Manuscript manuscript) throws ArticleException {
        // captions are about the pictures, which are not here
        List<Block> blocks = manuscript.blocks().stream()
                .filter(block -> !block.text().isBlank() && block.kind() != Block.Kind.CAPTION)
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
                manuscript.url() == null && WEB.matcher(source).matches() ? source : manuscript.url(),
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
        String text = blocks.stream().map(Block::text).limit(20).collect(Collectors.joining(" "));
        String declared = manuscript.language();
        if (declared != null && !declared.isBlank()) {
            String tag =
                    Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
            if (!tag.isEmpty()) {
                return languages.corrected(tag, text);
            }
        }
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
}

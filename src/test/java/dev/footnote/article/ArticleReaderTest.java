package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.article.ArticleException.Problem;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetched;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.article.manuscript.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from files, the bundled article before all. */
class ArticleReaderTest {

    private static final String MARKDOWN =
            """
                ---
                title: A Title
                author: Ann Author
                date: 2024-02-29
                url: https://example.org/piece
                language: en-GB
                ---

                ## Part one

                First *sentence* with a [link](https://x.example). Second sentence.

                - an item

                > A quotation.

                | ship | year |
                |------|------|
                | Aurora | 1900 |
                """;

    private final ArticleReader reader =
            new ArticleReader(new LanguageDetector(), () -> new Fetcher(FetchPolicy.STANDARD));

    @TempDir
    private Path folder;

    @Test
    void takesTheBundledArticlesMetadataFromItsMastheadAndFooter() {
        Metadata metadata = reader.bundled().metadata();

        assertThat(metadata.title()).isEqualTo("Russia and China End Military Exercises in Sea of Japan");
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2023, 7, 23));
        assertThat(metadata.credit()).isEqualTo("Russian Pacific Fleet / TASS");
        assertThat(metadata.byline()).isNull();
        assertThat(metadata.site()).isEqualTo("themoscowtimes.com");
        assertThat(metadata.url())
                .isEqualTo("https://www.themoscowtimes.com/2023/07/23/"
                        + "russia-and-china-end-military-exercises-in-sea-of-japan-a81937");
        assertThat(metadata.language()).isEqualTo("en");
    }

    @Test
    void keepsMetadataOutOfTheBundledArticlesText() {
        assertThat(reader.bundled().text())
                .doesNotContain("TASS", "July 23", "Original url", "https://")
                .startsWith("Russia and China have ended")
                .endsWith("in the area since 2019.");
    }

    @Test
    void mendsTheQuotationThatIsTornOverTwoParagraphs() {
        assertThat(reader.bundled().sentences())
                .extracting(Sentence::text)
                .contains(
                        "\"Some twenty combat exercises were carried out... including joint artillery fire on maritime,"
                                + " coastal and air targets\", the army said.");
    }

    @Test
    void givesEverySentenceItsExactPlaceInTheText() {
        Article article = reader.bundled();

        assertThat(article.sentences()).hasSize(12).allSatisfy(sentence -> {
            assertThat(sentence.span().of(article.text())).isEqualTo(sentence.text());
            assertThat(article.paragraphOf(sentence).span().overlaps(sentence.span()))
                    .isTrue();
        });
    }

    @Test
    void readsFrontMatterHeadingsListsQuotesAndTablesOfMarkdown() throws Exception {
        Article article = read("piece.md", MARKDOWN);

        assertThat(article.metadata())
                .isEqualTo(new Metadata(
                        "A Title",
                        "Ann Author",
                        null,
                        LocalDate.of(2024, 2, 29),
                        "example.org",
                        "https://example.org/piece",
                        "en"));
        assertThat(article.headings()).hasSize(1);
        assertThat(article.paragraphs())
                .extracting(Paragraph::kind)
                .containsSubsequence(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE,
                        Block.Kind.TABLE_ROW);
        assertThat(article.sentences())
                .extracting(Sentence::text)
                .contains("First sentence with a link.", "Second sentence.", "Aurora | 1900")
                .doesNotContain("Part one");
    }

    @Test
    void readsPlainTextWithATitleLineAndWrappedParagraphs() throws Exception {
        Article article =
                read("notes.txt", "My notes\n\nThe first line\ngoes on here. It ends.\n\nAnother paragraph.\n");

        assertThat(article.metadata().title()).isEqualTo("My notes");
        assertThat(article.text()).isEqualTo("The first line goes on here. It ends.\n\nAnother paragraph.");
    }

    @Test
    void namesAnUntitledArticleAfterItsFile() throws Exception {
        assertThat(read("ships.md", "Only one paragraph of text.").metadata().title())
                .isEqualTo("ships");
    }

    @Test
    void detectsTheLanguageWhereNoneIsDeclared() throws Exception {
        assertThat(read("ru.md", "# Учения\n\nРоссия и Китай завершили совместные учения в Японском море.")
                        .metadata()
                        .language())
                .isEqualTo("ru");
        assertThat(read("zh.md", "# 演习\n\n俄罗斯和中国结束了在日本海的联合军事演习。双方都表示满意。")
                        .metadata()
                        .language())
                .isEqualTo("zh");
    }

    @Test
    void believesALongTextMoreThanItsDeclaredLanguage() throws Exception {
        String german = "Die Schiffe der beiden Länder sind am Sonntag aus dem Hafen gefahren, und sie kommen nicht vor"
                + " dem Winter zurück. ";
        assertThat(languageOf("en", german.repeat(4))).isEqualTo("de");
        assertThat(languageOf("en", german)).isEqualTo("en");
        assertThat(languageOf("da", german.repeat(4))).isEqualTo("da");
        assertThat(languageOf("zh", "俄罗斯和中国结束了在日本海の联合军事演习。".repeat(25))).isEqualTo("zh");
    }

    private String languageOf(String declared, String text) throws Exception {
        return read("page.html", "<html lang=" + declared + "><article><p>" + text)
                .metadata()
                .language();
    }

    @Test
    void unpacksAGzippedPage() throws Exception {
        Path file = folder.resolve("page.html.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "<html><head><title>Zipped</title></head><body><article><h1>Zipped</h1><p>A paragraph that is long"
                            .concat(" enough to be the article's text, with a comma.</p></article></body></html>")
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(reader.read(file.toString()).metadata().title()).isEqualTo("Zipped");
    }

    @Test
    void tellsAPageByItsMarkupBehindAnyNumberOfComments() throws Exception {
        String comments = "<!-- a -->\n".repeat(20_000);
        Path page = Files.writeString(folder.resolve("page"), comments + "<html><p>The ships sailed home on Sunday.");
        assertThat(reader.read(page.toString()).text()).isEqualTo("The ships sailed home on Sunday.");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsATextInItsCharset(String name) throws Exception {
        String text = "Учения\n\nРоссия и Китай завершили совместные учения в Японском море. Корабли вернулись домой.";
        String marked = name.startsWith("UTF") ? "\ufeff" + text : text;
        Article article = reader.read("ru.txt", marked.getBytes(Charset.forName(name)));
        assertThat(article.metadata().title()).isEqualTo("Учения");
        assertThat(article.text()).isEqualTo(text.substring(text.indexOf('Р')));
    }

    @Test
    void readsAFetchedTextInTheCharsetOfItsResponse() throws Exception {
        byte[] body = "Zażółć gęślą jaźń, rzekł król.".getBytes(Charset.forName("ISO-8859-2"));
        URI address = URI.create("https://example.org/a.txt");
        assertThat(reader.read(new Fetched(address, body, "text/plain", "iso-8859-2"))
                        .text())
                .isEqualTo("Zażółć gęślą jaźń, rzekł król.");
    }

    @Test
    void tellsHeadingsAndPagesBehindAByteOrderMark() throws Exception {
        assertThat(read("a.md", "\ufeff# Ships\n\nThey sailed.").metadata().title())
                .isEqualTo("Ships");
        assertThat(read("page", "\ufeff<html><p>The ships sailed home on Sunday.")
                        .text())
                .isEqualTo("The ships sailed home on Sunday.");
    }

    @Test
    void saysWhatToDoAboutAMissingFile() {
        assertThatThrownBy(() -> reader.read("/no/such/file.md"))
                .isInstanceOfSatisfying(
                        ArticleException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessageContaining("/no/such/file.md")
                .hasMessageContaining("name a file that exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.txt", "long.txt.gz"})
    void refusesAFileThatIsTooLongInsteadOfCuttingIt(String name) throws Exception {
        Path file = folder.resolve(name);
        byte[] content = "Ships sailed on.\n".repeat(1_300_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(content);
        }
        assertRefused(file, Problem.TOO_LARGE, file + " is longer than 20 MiB: name a shorter file or split it");
    }

    @Test
    void saysThatAGzipFileIsBroken() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("<html><p>The ships sailed home on Sunday.".getBytes(StandardCharsets.UTF_8));
        }
        String why = " is no whole gzip file: get it again, or name one that is unpacked";
        for (byte[] content :
                List.of(Arrays.copyOf(packed.toByteArray(), packed.size() / 2), new byte[0], new byte[] {'<', 'p'})) {
            Path file = Files.write(folder.resolve("page.html.gz"), content);
            assertRefused(file, Problem.NOT_READABLE, file + why);
        }
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertRefused(folder, Problem.NOT_READABLE, folder + " is a folder: name a file");
    }

    private void assertRefused(Path file, Problem problem, String message) {
        assertThatThrownBy(() -> reader.read(file.toString()))
                .isInstanceOfSatisfying(
                        ArticleException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessage(message);
    }

    @Test
    void refusesAFileWithoutText() {
        assertThatThrownBy(() -> read("empty.md", "# Only a title\n\n![picture](p.png)\n"))
                .isInstanceOfSatisfying(
                        ArticleException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NO_TEXT));
    }

    private Article read(String name, String content) throws IOException, ArticleException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return reader.read(file.toString());
    }
}

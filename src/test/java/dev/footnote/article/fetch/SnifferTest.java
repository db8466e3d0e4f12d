package dev.footnote.article.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of bytes and the kind of document that they are. */
class SnifferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/html; charset=utf-8 | /    | hello            | text/html",
                "application/xhtml+xml    | /    | <html xmlns='x'> | text/html",
                "-                        | /    | <!doctype html>  | text/html",
                "-                        | /    | '\u00EF\u00BB\u00BF <!-- a --><!-- b --><HTML lang=en>' | text/html",
                "text/plain               | /    | <html><p>page    | text/html",
                "application/pdf          | /    | <html><p>sorry   | text/html",
                "text/plain; charset=x    | /    | plain words      | text/plain",
                "text/plain               | /a.md| '# Title'        | text/markdown",
                "text/markdown            | /    | '# Title'        | text/markdown",
                "application/octet-stream | /a.md| '# Title'        | text/markdown",
                "text/html                | /    | %PDF-1.7         | application/pdf",
                "text/html                | /    | '\u0000\u0001'   | -",
                "application/zip          | /    | 'PK\u0003\u0004'  | -",
                "image/svg+xml            | /    | <svg>            | -",
            })
    void tellsADocumentByItsBytesAndThenByItsServersWord(String declared, String path, String body, String type) {
        assertThat(Sniffer.mediaType(body.getBytes(ISO_8859_1), declared, path)).isEqualTo(type);
    }

    @Test
    void tellsBooksAndWordDocumentsFromOtherArchives() {
        String entry = "PK\u0003\u0004" + "\0".repeat(26);
        assertThat(type(entry + "mimetypeapplication/epub+zipPK")).isEqualTo(Sniffer.EPUB);
        assertThat(type(entry + "[Content_Types].xml...word/document.xml")).isEqualTo(Sniffer.DOCX);
        assertThat(type(entry + "[Content_Types].xml...xl/workbook.xml")).isNull();
    }

    @Test
    void looksAtAThousandCommentsInNoTime() {
        String comments = "<!---->".repeat(1000) + "nothing";
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(type(comments)).isEqualTo(Sniffer.TEXT));
    }

    @Test
    void namesOnlyCharacterSetsThatExist() {
        assertThat(Sniffer.charset("text/html; charset=koi8-r")).isEqualTo("KOI8-R");
        assertThat(Sniffer.charset("text/html; charset=nonsense")).isNull();
        assertThat(Sniffer.charset("text/html")).isNull();
        assertThat(Sniffer.charset(null)).isNull();
    }

    private static String type(String body) {
        return Sniffer.mediaType(body.getBytes(ISO_8859_1), "application/octet-stream", "/");
    }
}

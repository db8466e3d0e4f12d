package dev.footnote.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which character set a page is read in. */
class HtmlDecoderTest {

    private static final String RUSSIAN =
            "<p>Совет гавани решил во вторник восстановить старый маяк, который рухнул прошлой зимой во время бури.</p>";
    private static final String FRENCH = "<p>Le phare, détruit l’hiver passé, sera reconstruit – enfin – à l’été.</p>";

    @Test
    void readsUtf8WhateverIsDeclared() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        assertThat(HtmlDecoder.decode(bytes, null)).isEqualTo(RUSSIAN);
        assertThat(HtmlDecoder.decode(bytes, "iso-8859-1")).isEqualTo(RUSSIAN);
    }

    @Test
    void findsUtf8ThatStartsOnlyAfterMuchAscii() {
        String page = "<script>" + "x".repeat(100_000) + "</script>" + FRENCH;
        assertThat(HtmlDecoder.decode(page.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(page);
    }

    @Test
    void readsTheCharsetOfTheHeader() {
        assertThat(HtmlDecoder.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), "\"Windows-1251\""))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void readsTheCharsetOfTheMetaElement() {
        String page =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\"></head>" + RUSSIAN;
        assertThat(HtmlDecoder.decode(page.getBytes(Charset.forName("KOI8-R")), null))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void detectsAnUndeclaredCharset(String name) {
        assertThat(HtmlDecoder.decode(RUSSIAN.getBytes(Charset.forName(name)), null))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void detectsThatDeclaredUtf8IsNot() {
        assertThat(HtmlDecoder.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), "utf-8"))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void readsLatin1AsItsWindowsSupersetLikeBrowsers() {
        assertThat(HtmlDecoder.decode(FRENCH.getBytes(Charset.forName("windows-1252")), "ISO-8859-1"))
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void obeysAByteOrderMarkAndDropsIt(String name) {
        assertThat(HtmlDecoder.decode(("\ufeff" + RUSSIAN).getBytes(Charset.forName(name)), "windows-1251"))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void ignoresACharsetThatDoesNotExist() {
        assertThat(HtmlDecoder.decode("<p>plain</p>".getBytes(StandardCharsets.US_ASCII), "no such set"))
                .isEqualTo("<p>plain</p>");
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(HtmlDecoder.decode(new byte[0], null)).isEmpty();
    }
}

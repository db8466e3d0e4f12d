package dev.footnote.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Manuscript;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser reads about an article besides its text. */
class PageMetadataTest {

    private static Manuscript parse(String head, String body) {
        return HtmlParser.parse(
                "<html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>",
                "https://www.quay.example/a");
    }

    @Test
    void believesJsonLdFirst() {
        Manuscript page = parse(
                """
                <title>Other - Quay</title><meta property='og:title' content='Other'>
                <link rel=canonical href='/lighthouse'><meta property='og:site_name' content='The Quay'>
                <script type='application/ld+json'>{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
                "headline": "Lighthouse &amp; lamp", "author": [{"name": "Ada Quill"}, {"name": "Ben Rope"}],
                "datePublished": "2024-03-05T23:30:00-08:00"}]}</script>""",
                "");
        assertThat(page.title()).isEqualTo("Lighthouse & lamp");
        assertThat(page.byline()).isEqualTo("Ada Quill, Ben Rope");
        assertThat(page.published()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(page.site()).isEqualTo("The Quay");
        assertThat(page.url()).isEqualTo("https://www.quay.example/lighthouse");
        assertThat(page.language()).isEqualTo("en");
    }

    @Test
    void survivesBrokenJsonLd() {
        assertThat(parse(
                                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script><title>Lamp</title>",
                                "")
                        .title())
                .isEqualTo("Lamp");
    }

    @Test
    void readsWhatThePageShowsIfNothingIsDeclared() {
        Manuscript page = parse(
                "",
                "<h1>Lighthouse</h1><p class='byline'>By Ada Quill | 3 min read</p><time datetime='2024-03-05'>Tuesday</time>");
        assertThat(page.title()).isEqualTo("Lighthouse");
        assertThat(page.byline()).isEqualTo("Ada Quill");
        assertThat(page.published()).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void namesAPageWithoutATitleByItsHost() {
        assertThat(parse("", "<p>x</p>").title()).isEqualTo("quay.example");
        assertThat(HtmlParser.parse("<p>x</p>", "").title()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bees sleep too - The Quay; Bees sleep too",
                "Bees sleep too | Nature | The Quay; Bees sleep too | Nature",
                "Bees - and wasps - sleep too; Bees - and wasps - sleep too",
                "Bees sleep too » quay.example; Bees sleep too",
                "Bees sleep-too; Bees sleep-too",
            })
    void takesTheSitesNameOffTheTitle(String title, String expected) {
        assertThat(Titles.withoutSite(title, "The Quay", "quay.example", null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024-03-05T23:30:00Z; 2024-03-05",
                "20240305; 2024-03-05",
                "2024/3/5; 2024-03-05",
                "Tue, 05 Mar 2024 10:00:00 GMT; 2024-03-05",
                "Published March 5, 2024 at 9 pm; 2024-03-05",
                "5th of March, 2024; 2024-03-05",
                "https://quay.example/2024/03/05/lamp; 2024-03-05",
            })
    void readsDatesAsPagesWriteThem(String text, LocalDate expected) {
        assertThat(Dates.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-13-45", "yesterday", "12345678901234", "'31 February 2024'"})
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(Dates.read(text)).isNull();
    }
}

package dev.footnote.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Manuscript;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to exhaust a parser are read in bounded time, and what text they hold is found. */
class HostileHtmlTest {

    private static final String TEXT =
            "The quick brown fox jumps over the lazy dog, and the story goes on for a while until it ends here at last. ";
    private static final String PARAGRAPH = "<p>" + TEXT.repeat(3) + "</p>";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Timeout(60)
    void isReadInBoundedTime(String name, String html) {
        Manuscript page = HtmlParser.parse(html, "https://hostile.example/");
        assertThat(page.title()).isNotBlank();
        assertThat(page.blocks()).anyMatch(block -> block.text().contains("quick brown fox"));
    }

    static Stream<Arguments> isReadInBoundedTime() {
        return Stream.of(
                Arguments.of("200,000 nested tags", "<div>".repeat(200_000) + PARAGRAPH),
                Arguments.of("nested tags with text", ("<div>" + TEXT).repeat(50_000)),
                Arguments.of(
                        "nested lists of links", PARAGRAPH + "<ul><li><a href=/x>Another story</a>".repeat(20_000)),
                Arguments.of("nested tables", PARAGRAPH + "<table><tr><td>a<td>".repeat(8_000)),
                Arguments.of("misnested formatting", PARAGRAPH + "<i><a><p><b>".repeat(8_000)),
                Arguments.of("a huge attribute list", attributes(100_000) + PARAGRAPH),
                Arguments.of(
                        "a class of megabytes",
                        "<div class='" + "ad related x ".repeat(300_000) + "'></div>" + PARAGRAPH),
                Arguments.of("megabytes of text", "<p>" + TEXT.repeat(50_000)),
                Arguments.of("megabytes of spaces", "<pre>" + " ".repeat(5_000_000) + "</pre>" + PARAGRAPH),
                Arguments.of("megabytes of numbers", "<p>" + "1 2 ".repeat(500_000) + "</p>" + PARAGRAPH),
                Arguments.of("a million line breaks", "<br>".repeat(100_000) + PARAGRAPH),
                Arguments.of("a title of megabytes", "<title>" + " - -".repeat(1_000_000) + "</title>" + PARAGRAPH),
                Arguments.of(
                        "deep JSON-LD",
                        "<script type=application/ld+json>" + "[".repeat(400_000) + "</script>" + PARAGRAPH));
    }

    private static String attributes(int count) {
        StringBuilder tag = new StringBuilder("<div ");
        for (int i = 0; i < count; i++) {
            tag.append('a').append(i).append("=1 ");
        }
        return tag + "></div>";
    }
}

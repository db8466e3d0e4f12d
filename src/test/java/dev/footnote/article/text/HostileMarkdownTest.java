package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that is made to keep its reader busy is read like any other, in bounded time. */
class HostileMarkdownTest {

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @Timeout(20)
    @CsvSource({"'1. ', ''", "'- ', ''", "'> ', ''", "'[', '](b)'"})
    void readsAnyDepth(String open, String close) {
        String source = open.repeat(100_000) + "ships" + close.repeat(100_000) + "\n\nThey sailed.\n";
        assertThat(new MarkdownParser().parse(source).blocks())
                .last()
                .extracting(block -> block.text())
                .asString()
                .endsWith("They sailed.");
    }

    /** Each of these took commonmark minutes as one paragraph of a megabyte. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"<", "<a ", "<a@", "[a\n", "[a]: <b\n", "ships\n"})
    void readsAMegabyteOfAnything(String part) {
        String source = part.repeat(MEGABYTE / part.length()) + "\n\nThey sailed.\n";
        assertThat(new MarkdownParser().parse(source).blocks())
                .last()
                .extracting(block -> block.text())
                .asString()
                .endsWith("They sailed.");
    }

    @Test
    void leavesTablesListsAndLinksAsTheyAre() {
        String table = "| ship | guns |\n|---|---|\n" + "| Ardel | 12 |\n".repeat(300);
        String links = "<https://example.org/a> and more. ".repeat(300);
        assertThat(LongParagraphs.parted(table + "\n" + links + "\n")).isEqualTo(table + "\n" + links + "\n");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"hostile.md", "long.txt"})
    void aTextOfSeveralBooksIsRefused(String name) {
        byte[] bytes = "ships ".repeat(19 * MEGABYTE / 6).getBytes(StandardCharsets.UTF_8);
        ArticleReader reader = new ArticleReader(new LanguageDetector(), () -> {
            throw new AssertionError("nothing is fetched");
        });

        assertThatThrownBy(() -> reader.read(name, bytes))
                .isInstanceOfSatisfying(ArticleException.class, e -> assertThat(e.problem())
                        .isEqualTo(ArticleException.Problem.TOO_LARGE))
                .hasMessageContaining("4000000");
    }
}

package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown whose lists, quotations or links are nested a hundred thousand levels deep is read like any other. */
class HostileMarkdownTest {

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
}

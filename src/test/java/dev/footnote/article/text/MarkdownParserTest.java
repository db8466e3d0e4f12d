package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markdown that is no Markdown. */
class MarkdownParserTest {

    @Test
    void readsEmphasisNestedBeyondReasonAsPlainText() {
        String hostile = "*a **b ".repeat(50_000) + "end" + "** *".repeat(50_000);

        assertThat(new MarkdownParser().parse(hostile).blocks()).isNotEmpty();
    }
}

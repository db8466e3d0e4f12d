package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.retrieval.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a cited sentence is said to stand. */
class CitationTest {

    private static final Article SHOP = Articles.of(
            "Shop",
            "en",
            List.of(
                    List.of("Hello.", "It is open."),
                    List.of("## Refunds"),
                    List.of("You have 14 days."),
                    List.of("### " + "Very 🚢 ".repeat(30)),
                    List.of("You have 30 days.")));

    @Test
    void headingsAreNoParagraphs() {
        assertThat(citation(2).paragraph()).isEqualTo(2);
        assertThat(citation(2).paragraphs()).isEqualTo(3);
    }

    @Test
    void theNearestHeadingAboveIsToldShortened() {
        assertThat(citation(0).heading()).isEmpty();
        assertThat(citation(2).heading()).isEqualTo("Refunds");
        assertThat(citation(3).heading())
                .startsWith("Very 🚢 Very")
                .endsWith("…")
                .hasSizeLessThan(90);
    }

    private static Citation citation(int sentence) {
        return new Citation(1, SHOP, SHOP.sentences().get(sentence), null);
    }
}

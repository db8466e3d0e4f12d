package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under which headings a paragraph stands. */
class SectionsTest {

    @Test
    void aParagraphStandsUnderItsHeadingAndThoseAboveThat() {
        Sections sections = sections(
                "It is a tool.", "## Install", "### Linux", "Use apt.", "Run it.", "### Mac", "## Costs", "Nothing.");

        assertThat(sections.path(0)).isEmpty();
        assertThat(sections.path(3)).isEqualTo("Install. Linux");
        assertThat(sections.path(4)).isEqualTo("Install. Linux");
        assertThat(sections.path(7)).isEqualTo("Costs");
        assertThat(sections.paths()).containsExactly("Install. Linux", "Costs");
    }

    @Test
    void aDeeperHeadingBeforeAHigherOneClosesWithIt() {
        assertThat(sections("#### Deep", "A.", "## High", "B.").paths()).containsExactly("Deep", "High");
    }

    @Test
    void anArticleWithoutHeadingsHasNoSections() {
        assertThat(sections("A.", "B.").paths()).isEmpty();
        assertThat(sections("A.", "B.").of(1)).isEqualTo(Sections.NONE);
    }

    private static Sections sections(String... paragraphs) {
        List<List<String>> parts = List.of(paragraphs).stream().map(List::of).toList();
        Article article = Articles.of("Tool", "en", parts);
        return new Sections(article);
    }
}

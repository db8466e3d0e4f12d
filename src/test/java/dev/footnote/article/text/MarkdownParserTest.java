package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that is no Markdown. */
class MarkdownParserTest {

    @Test
    void readsEmphasisNestedBeyondReasonAsPlainText() {
        String hostile = "*a **b ".repeat(50_000) + "end" + "** *".repeat(50_000);

        assertThat(new MarkdownParser().parse(hostile).blocks()).isNotEmpty();
    }

    @Test
    void aDateLineWithADotAfterTheDayIsTheDateOfPublication() {
        Manuscript read = new MarkdownParser()
                .parse(
                        "# Titel\n\nVon Jana Richter\n\n5. Mai 2024\n\nDie Bibliothek ist am Samstag eröffnet worden.\n");

        assertThat(read.published()).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(read.blocks())
                .extracting(Block::text)
                .containsExactly("Die Bibliothek ist am Samstag eröffnet worden.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Von Klaus Brandt, 5. Mai 2024*",
                "Von Klaus Brandt\n5. Mai 2024",
                "**Von Klaus Brandt | 5. Mai 2024**",
                "5. Mai 2024 – Von Klaus Brandt"
            })
    void aLineMayNameBothTheAuthorAndTheDay(String line) {
        Manuscript read = new MarkdownParser().parse("# Titel\n\n" + line + "\n\nDie Brücke ist offen.\n");

        assertThat(read.byline()).isEqualTo("Klaus Brandt");
        assertThat(read.published()).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(read.blocks()).extracting(Block::text).containsExactly("Die Brücke ist offen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Bridge opens", "Bridge opens", "## **Bridge** opens"})
    void theTextDoesNotRepeatTheTitleOfTheFrontMatter(String repeated) {
        Manuscript read = new MarkdownParser()
                .parse("---\ntitle: Bridge opens\n---\n\n" + repeated + "\n\nBy Ann Archer\n\nIt is open.\n");

        assertThat(read.title()).isEqualTo("Bridge opens");
        assertThat(read.byline()).isEqualTo("Ann Archer");
        assertThat(read.blocks()).extracting(Block::text).containsExactly("It is open.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Mai: Baubeginn",
                "3. Oktober 1990",
                "1. мая открылась выставка",
                "17. května 2024",
                "4. juli 2024",
                "2024. május 5."
            })
    void aDayBeforeAMonthIsNoListItem(String line) {
        assertThat(texts("Es war lange zu, und zwar bis zum\n" + line + "\n"))
                .containsExactly("Es war lange zu, und zwar bis zum " + line);
        assertThat(texts("- " + line + "\n")).containsExactly(line);
    }

    @Test
    void linesThatBeginWithDaysStayApart() {
        assertThat(texts("5. Mai 2024: Baubeginn\n7. Juni 2024: fertig\n"))
                .containsExactly("5. Mai 2024: Baubeginn", "7. Juni 2024: fertig");
    }

    @Test
    void aListStaysAListAndCodeStaysAsItIs() {
        assertThat(texts("1. August Macke\n2. Franz Marc\n")).containsExactly("August Macke", "Franz Marc");
        assertThat(texts("```\n5. Mai 2024\n```\n")).containsExactly("5. Mai 2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.\n\n<p>\n5. Mai 2024\n</p>\n",
                "Text.\n\n    5. Mai 2024\n    7. Juni 2024\n",
                "```\n~~~\n5. Mai 2024\n7. Juni 2024\n```\n\n5. Mai 2024\n",
                "```x``` is code.\n\n5. Mai 2024\n"
            })
    void aDayIsReadAsItIsWrittenWhereMarksMeanNothing(String source) {
        assertThat(texts(source))
                .noneMatch(text -> text.contains("\\"))
                .noneMatch(text -> text.codePoints().anyMatch(c -> c >= 0xFDD0 && c <= 0xFDEF))
                .anyMatch(text -> text.startsWith("5. Mai 2024"))
                .noneMatch(text -> text.contains("\n\n"));
    }

    @Test
    void aDayInTheFrontMatterIsReadAsItIsWritten() {
        Manuscript read = new MarkdownParser().parse("---\ntitle:\n  - 5. Mai 2024\n---\n\nEs regnete an jenem Tag.\n");

        assertThat(read.title()).isEqualTo("5. Mai 2024");
    }

    @Test
    void rowsThatBeginWithDaysStayOneTable() {
        assertThat(texts("Tag | Ort\n--- | ---\n5. Mai 2024 | Rom\n7. Juni 2024 | Bonn\n"))
                .containsExactly("Tag | Ort", "5. Mai 2024 | Rom", "7. Juni 2024 | Bonn");
    }

    private static List<String> texts(String source) {
        return new MarkdownParser()
                .parse("# T\n\n" + source + "\n").blocks().stream()
                        .map(Block::text)
                        .toList();
    }
}

package dev.footnote.article.document;

import static dev.footnote.article.document.Pdfs.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a PDF's lines become paragraphs again. */
class PdfParserTest {

    private static List<Block> blocks(List<List<Pdfs.Line>> pages) throws DocumentException {
        return DocumentParser.parse(Pdfs.of(pages)).blocks();
    }

    @Test
    void joinsLinesToParagraphsAndMakesHyphenatedWordsWhole() throws DocumentException {
        assertThat(blocks(List.of(List.of(
                        line(100, "The harbour council voted on Tuesday to rebuild the old light-"),
                        line(114, "house, which a storm brought down last winter after a well-"),
                        line(128, "known warning."),
                        line(156, "Masons will begin in spring, said the chair, in a well-known voice.")))))
                .containsExactly(
                        Block.of(
                                Block.Kind.PARAGRAPH,
                                "The harbour council voted on Tuesday to rebuild the old lighthouse, which a storm brought down"
                                        + " last winter after a well-known warning."),
                        Block.of(
                                Block.Kind.PARAGRAPH,
                                "Masons will begin in spring, said the chair, in a well-known voice."));
    }

    @Test
    void takesTheLargestHeadingForTheTitleAndKeepsTheOthers() throws DocumentException {
        Manuscript read = DocumentParser.parse(Pdfs.of(List.of(List.of(
                new Pdfs.Line(72, 80, 22, "The lighthouse"),
                line(110, "It fell in winter and nobody was hurt by it, as the keeper had left."),
                new Pdfs.Line(72, 140, 14, "The plan"),
                line(160, "It will rise in spring, on the same rock, with the same lamp as before.")))));
        assertThat(read.title()).isEqualTo("The lighthouse");
        assertThat(read.blocks())
                .containsExactly(
                        Block.of(
                                Block.Kind.PARAGRAPH,
                                "It fell in winter and nobody was hurt by it, as the keeper had left."),
                        Block.heading(2, "The plan"),
                        Block.of(
                                Block.Kind.PARAGRAPH,
                                "It will rise in spring, on the same rock, with the same lamp as before."));
    }

    @Test
    void leavesOutRunningHeadsAndPageNumbersAndJoinsWhatTheyCutInTwo() throws DocumentException {
        List<String> body = List.of("stone", "mortar", "timber", "iron");
        List<List<Pdfs.Line>> pages = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            pages.add(List.of(
                    line(40, "The Quay " + i),
                    line(100, "and " + body.get(i) + " goes on from the page before to this one,"),
                    line(114, body.get(i) + " upon " + body.get(i) + ", as it always has been,"),
                    line(128, "where " + body.get(i) + " does not end but runs to the end of this line"),
                    line(760, "- " + (i + 7) + " -")));
        }
        assertThat(blocks(pages)).singleElement().satisfies(block -> assertThat(block.text())
                .startsWith("and stone goes on")
                .contains("the end of this line and mortar goes on")
                .endsWith("runs to the end of this line")
                .doesNotContain("Quay", "- 8 -"));
    }

    @Test
    void readsColumnsOneAfterTheOther() throws DocumentException {
        List<Pdfs.Line> page = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            page.add(new Pdfs.Line(72, 100 + 14 * i, 11, "left line " + i + " of the first column"));
        }
        for (int i = 0; i < 5; i++) {
            page.add(new Pdfs.Line(320, 100 + 14 * i, 11, "right line " + i + " of the second column"));
        }
        assertThat(blocks(List.of(page)))
                .extracting(Block::text)
                .singleElement()
                .asString()
                .contains("left line 4 of the first column right line 0");
    }

    @Test
    void keepsListItemsApart() throws DocumentException {
        assertThat(blocks(List.of(List.of(
                                line(100, "The council needs three things before the work can begin in spring:"),
                                line(114, "1. stone from the quarry"),
                                line(128, "2. a lamp"))))
                        .subList(1, 3))
                .containsExactly(
                        Block.of(Block.Kind.LIST_ITEM, "1. stone from the quarry"),
                        Block.of(Block.Kind.LIST_ITEM, "2. a lamp"));
    }

    @Test
    void findsNoBlocksInAScan() throws DocumentException {
        assertThat(blocks(List.of(List.of()))).isEmpty();
    }
}

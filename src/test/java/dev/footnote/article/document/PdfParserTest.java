package dev.footnote.article.document;

import static dev.footnote.article.document.Pdfs.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.time.LocalDate;
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
    void readsTheTitleBylineAndDateThatArePrintedAboveTheText() throws DocumentException {
        Manuscript read = DocumentParser.parse(Pdfs.of(List.of(List.of(
                line(72, "Harbour bridge reopens after repair"),
                line(100, "By Ada Quill"),
                line(128, "5. Mai 2024"),
                line(156, "The bridge reopened on Tuesday after repairs that cost a lot of money, as"),
                line(170, "the council said on Tuesday after its meeting, which went on until late,"),
                line(184, "and it was glad that it had come so far, as nobody had thought that it"),
                line(198, "would, least of all those who had been asked to pay for it."),
                line(226, "Nobody was hurt while it was closed, which took two years and a half, and"),
                line(240, "so the trucks may use it again, and the buses, too, from this very day on,"),
                line(254, "as the council has promised.")))));

        assertThat(read.title()).isEqualTo("Harbour bridge reopens after repair");
        assertThat(read.byline()).isEqualTo("Ada Quill");
        assertThat(read.published()).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(read.blocks()).hasSize(2);
    }

    @Test
    void leavesOutWhatStandsAboveBothOfTwoPages() throws DocumentException {
        List<List<Pdfs.Line>> pages = new ArrayList<>();
        for (String word : List.of("stone", "iron")) {
            pages.add(List.of(
                    line(40, "The Quay Gazette"),
                    line(100, "Part of it is " + word + ", which goes on to the end of the line, and"),
                    line(114, word + " upon " + word + ", as it always has been, as far as we know."),
                    line(142, "There is more " + word + " than anybody wanted, and it is for sale."),
                    line(170, "Who wants " + word + " shall come and see it in the old harbour.")));
        }
        assertThat(blocks(pages)).extracting(Block::text).noneMatch(text -> text.contains("Gazette"));
    }

    @Test
    void aDayAtTheStartOfALineIsNoListItem() throws DocumentException {
        assertThat(blocks(List.of(List.of(
                        line(100, "Die alte Bibliothek der Stadt bleibt noch geschlossen bis zum"),
                        line(114, "3. Oktober, wie die Stadt in der vergangenen Woche mitgeteilt hat,"),
                        line(128, "und danach wird sie wieder geöffnet sein.")))))
                .singleElement()
                .extracting(Block::text)
                .asString()
                .contains("bis zum 3. Oktober, wie");
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

package dev.footnote.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from Word documents and EPUB books. */
class OfficeParsersTest {

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    @Test
    void readsParagraphsByTheirStyles() throws DocumentException {
        byte[] docx = Zips.docx(paragraph("Title", "The lighthouse") + paragraph("Heading2", "The plan")
                + "<w:p><w:r><w:t xml:space=\"preserve\">Masons will </w:t></w:r><w:r><w:t>begin.</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Stone</w:t></w:r></w:p>"
                + paragraph("Quote", "It will stand."));
        Manuscript read = DocumentParser.parse(docx);
        assertThat(read.title()).isEqualTo("The lighthouse");
        assertThat(read.blocks())
                .containsExactly(
                        Block.heading(2, "The plan"),
                        Block.of(Block.Kind.PARAGRAPH, "Masons will begin."),
                        Block.of(Block.Kind.LIST_ITEM, "Stone"),
                        Block.of(Block.Kind.QUOTE, "It will stand."));
    }

    @Test
    void knowsStylesWhoseIdsAreTranslated() throws DocumentException {
        String styles =
                Zips.word("styles", "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>");
        String body = "<w:body>" + paragraph("berschrift1", "Der Plan") + "</w:body>";
        byte[] docx = Zips.of(Map.of("word/document.xml", Zips.word("document", body), "word/styles.xml", styles));
        assertThat(DocumentParser.parse(docx).blocks()).containsExactly(Block.heading(1, "Der Plan"));
    }

    @Test
    void readsTablesRowByRow() throws DocumentException {
        byte[] docx = Zips.docx("<w:tbl><w:tr>" + cell("Year") + cell("Height") + "</w:tr><w:tr>" + cell("1871")
                + cell("31 m") + "</w:tr></w:tbl>");
        assertThat(DocumentParser.parse(docx).blocks())
                .containsExactly(
                        Block.of(Block.Kind.TABLE_ROW, "Year | Height"), Block.of(Block.Kind.TABLE_ROW, "1871 | 31 m"));
    }

    @Test
    void leavesOutDeletedTextFieldCodesAndFallbacks() throws DocumentException {
        byte[] docx = Zips.docx("<w:p><w:del><w:r><w:delText>Never.</w:delText></w:r></w:del><w:r><w:instrText>PAGE"
                + "</w:instrText></w:r><mc:AlternateContent><mc:Fallback><w:r><w:t>Twice.</w:t></w:r></mc:Fallback>"
                + "</mc:AlternateContent><w:r><w:t>Once.</w:t></w:r></w:p>");
        assertThat(DocumentParser.parse(docx).blocks()).containsExactly(Block.of(Block.Kind.PARAGRAPH, "Once."));
    }

    @Test
    void readsItsProperties() throws DocumentException {
        String core = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Lamp</dc:title>"
                + "<dc:creator>Ada Quill</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>";
        byte[] docx = Zips.of(Map.of(
                "word/document.xml",
                Zips.word("document", "<w:body>" + paragraph("x", "Text.") + "</w:body>"),
                "docProps/core.xml",
                core));
        Manuscript read = DocumentParser.parse(docx);
        assertThat(read.title()).isEqualTo("Lamp");
        assertThat(read.byline()).isEqualTo("Ada Quill");
        assertThat(read.language()).isEqualTo("en-GB");
    }

    @Test
    void readsTheTitleBylineAndDateThatArePrintedAboveTheText() throws DocumentException {
        Manuscript read = DocumentParser.parse(Zips.docx(paragraph("x", "The lighthouse rises again")
                + paragraph("x", "By Ada Quill")
                + paragraph("x", "14 March 2024")
                + paragraph("x", "Masons began.")));

        assertThat(read.title()).isEqualTo("The lighthouse rises again");
        assertThat(read.byline()).isEqualTo("Ada Quill");
        assertThat(read.published()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(read.blocks()).containsExactly(Block.of(Block.Kind.PARAGRAPH, "Masons began."));
    }

    @Test
    void aPrintedBylineGoesBeforeWhoSavedTheFile() throws DocumentException {
        String core = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Lamp</dc:title>"
                + "<dc:creator>Office User</dc:creator></cp:coreProperties>";
        String body = "<w:body>" + paragraph("x", "By Ada Quill") + paragraph("x", "Masons began.") + "</w:body>";
        byte[] docx = Zips.of(Map.of("word/document.xml", Zips.word("document", body), "docProps/core.xml", core));

        assertThat(DocumentParser.parse(docx).byline()).isEqualTo("Ada Quill");
        assertThat(DocumentParser.parse(docx).title()).isEqualTo("Lamp");
    }

    @Test
    void readsABookInTheOrderOfItsSpine() throws DocumentException {
        String opf = "<package xmlns:dc=\"d\"><metadata><dc:title>Lamps</dc:title><dc:creator>Ada Quill</dc:creator>"
                + "<dc:date>2024-03-05</dc:date></metadata><manifest><item id=\"b\" href=\"two%20b.xhtml\"/>"
                + "<item id=\"a\" href=\"one.xhtml\"/><item id=\"n\" properties=\"nav\" href=\"nav.xhtml\"/></manifest>"
                + "<spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>";
        String chapter =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><h1>%s</h1><p>%s<a id=\"x\"/></p></body></html>";
        Manuscript read = DocumentParser.parse(Zips.of(Map.of(
                "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>",
                "OPS/book.opf", opf,
                "OPS/nav.xhtml", chapter.formatted("Contents", "One, two"),
                "OPS/one.xhtml", chapter.formatted("One", "It was dark."),
                "OPS/two b.xhtml", chapter.formatted("Two", "It was light."))));
        assertThat(read.title()).isEqualTo("Lamps");
        assertThat(read.published()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(read.blocks())
                .containsExactly(
                        Block.heading(1, "One"), Block.of(Block.Kind.PARAGRAPH, "It was dark."),
                        Block.heading(1, "Two"), Block.of(Block.Kind.PARAGRAPH, "It was light."));
    }
}

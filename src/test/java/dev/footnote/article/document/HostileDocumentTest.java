package dev.footnote.article.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.article.document.DocumentException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents made to harm their reader are refused, and the refusal says why. */
@Timeout(30)
class HostileDocumentTest {

    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                    + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";

    private static DocumentException refusal(byte[] document) {
        DocumentException refusal = catchThrowableOfType(DocumentException.class, () -> DocumentParser.parse(document));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.getMessage()).hasLineCount(1).contains(":");
        return refusal;
    }

    @Test
    void refusesAnXmlBombInADocx() {
        assertThat(refusal(Zips.of(Map.of("word/document.xml", LAUGHS))).problem())
                .isEqualTo(Problem.UNSAFE);
    }

    @Test
    void refusesADocxThatReachesForOtherFiles() {
        String xml = LAUGHS.replace("<!ENTITY a \"ha\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">");
        assertThat(refusal(Zips.of(Map.of("word/document.xml", xml))).problem()).isEqualTo(Problem.UNSAFE);
    }

    @Test
    void refusesZipBombsInTextAndInPictures() {
        DocumentException text = refusal(Zips.bomb("word/document.xml", 100));
        assertThat(text.problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(text.limit()).isEqualTo(60L * 1024 * 1024);
        assertThat(refusal(Zips.bomb("word/media/image1.png", 300)).problem()).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void readsDeeplyNestedXmlInBoundedTime() throws DocumentException {
        String nested = "<w:tbl><w:tr><w:tc>".repeat(50_000) + "<w:p><w:r><w:t>Deep.</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>".repeat(50_000);
        assertThat(DocumentParser.parse(Zips.docx(nested)).blocks())
                .singleElement()
                .extracting("text")
                .isEqualTo("Deep.");
    }

    @Test
    void refusesAPdfThatClaimsAMillionPages() {
        String pdf = new String(Pdfs.of(List.of(List.of(Pdfs.line(100, "x")))), StandardCharsets.ISO_8859_1)
                .replaceFirst("/Count 1\\b", "/Count 1000000");
        DocumentException refusal = refusal(pdf.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refusal.limit()).isEqualTo(2_000);
    }

    @Test
    void readsOrRefusesAPdfWithMorePagesThanItClaimsInBoundedTime() {
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids["
                + "3 0 R ".repeat(1_000_000) + "]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                + "/Contents 4 0 R/Resources<<>>>>\nendobj\n4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"
                + "trailer\n<</Root 1 0 R>>\n%%EOF";
        assertThatCode(() -> DocumentParser.parse(pdf.getBytes(StandardCharsets.US_ASCII)))
                .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown)
                        .isInstanceOf(DocumentException.class));
    }

    @Test
    void takesATextThatSpeaksOfPdfForAText() {
        assertThat(DocumentParser.accepts("Files begin with %PDF-1.7, says the book.".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void readsAPdfWithAScriptWithoutRunningIt() throws DocumentException {
        PDDocument document = Pdfs.document(List.of(List.of(Pdfs.line(100, "Only text is read."))));
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("while (true) app.alert('gotcha');"));
        assertThat(DocumentParser.parse(Pdfs.save(document)).blocks())
                .extracting("text")
                .containsExactly("Only text is read.");
    }

    @Test
    void refusesAPdfWithAStreamThatUnpacksToHundredsOfMegabytes() throws IOException {
        assertThat(refusal(withStream("/Filter /FlateDecode", deflated(200))).problem())
                .isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesAPdfWithAStreamThatIsPackedTwice() throws IOException {
        assertThat(refusal(withStream("/Filter [/FlateDecode /FlateDecode]", deflated(1)))
                        .problem())
                .isEqualTo(Problem.UNSAFE);
    }

    @Test
    void refusesALockedPdf() throws IOException {
        PDDocument document = Pdfs.document(List.of(List.of(Pdfs.line(100, "Secret."))));
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        assertThat(refusal(Pdfs.save(document)).problem()).isEqualTo(Problem.LOCKED);
    }

    @Test
    void refusesALockedBook() {
        assertThat(refusal(Zips.of(
                                Map.of("META-INF/container.xml", "<container/>", "META-INF/rights.xml", "<rights/>")))
                        .problem())
                .isEqualTo(Problem.LOCKED);
    }

    @Test
    void refusesWhatIsBroken() {
        byte[] pdf = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(pdf).problem()).isEqualTo(Problem.BROKEN);
        assertThat(refusal(Zips.of(Map.of("word/document.xml", "<w:document"))).problem())
                .isEqualTo(Problem.BROKEN);
        assertThat(refusal(Zips.of(Map.of("readme.txt", "x"))).problem()).isEqualTo(Problem.BROKEN);
        assertThat(refusal(new byte[] {1, 2, 3}).problem()).isEqualTo(Problem.BROKEN);
    }

    private static byte[] deflated(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withStream(String filter, byte[] packed) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.7\n1 0 obj\n<< /Length " + packed.length + " " + filter + " >>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(packed);
        pdf.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}

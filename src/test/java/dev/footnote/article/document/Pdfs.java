package dev.footnote.article.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Sets small PDFs for tests, line by line. */
final class Pdfs {

    /** A line of text and where it stands: points from the left and from the top, and the size of its letters. */
    record Line(double left, double top, double size, String text) {}

    private static final double PAGE_HEIGHT = 792;

    private Pdfs() {}

    static Line line(double top, String text) {
        return new Line(72, top, 11, text);
    }

    static byte[] of(List<List<Line>> pages) {
        return save(document(pages));
    }

    static PDDocument document(List<List<Line>> pages) {
        PDDocument document = new PDDocument();
        try {
            for (List<Line> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Line line : lines) {
                        show(content, line);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private static void show(PDPageContentStream content, Line line) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), (float) line.size());
        content.newLineAtOffset((float) line.left(), (float) (PAGE_HEIGHT - line.top()));
        content.showText(line.text());
        content.endText();
    }

    static byte[] save(PDDocument document) {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.footnote.article.document;

import dev.footnote.article.manuscript.Whitespace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects a PDF's lines with their places, in the order of its content, which follows columns. */
final class PdfLineReader extends PDFTextStripper {

    /** Longer than any book; bounds the work on pages that draw the same text over and over. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private int characters;

    private PdfLineReader() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /** The document's lines, one list for each page. */
    static List<List<PdfLine>> read(PDDocument document) throws IOException {
        PdfLineReader reader = new PdfLineReader();
        reader.writeText(document, Writer.nullWriter());
        return reader.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        checkInterrupt();
        super.processPage(page);
    }

    private static void checkInterrupt() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading the PDF was given up");
        }
    }

    @Override
    protected void writePageStart() {
        pages.add(new ArrayList<>());
    }

    @Override
    protected void writePageEnd() throws IOException {
        finishLine();
    }

    @Override
    protected void writeString(String run, List<TextPosition> positions) throws IOException {
        checkInterrupt();
        characters += run.length();
        if (characters <= MOST_CHARACTERS) {
            text.append(run);
            letters.addAll(positions);
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        finishLine();
    }

    private void finishLine() throws IOException {
        String line = Whitespace.fold(text);
        if (!line.isEmpty() && !letters.isEmpty()) {
            double left =
                    letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0);
            double right = letters.stream()
                    .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                    .max()
                    .orElse(0);
            double y = letters.get(letters.size() / 2).getYDirAdj();
            pages.get(pages.size() - 1).add(new PdfLine(line, left, right, y, commonestSize()));
        }
        text.setLength(0);
        letters.clear();
    }

    /** In half points, so that rounding does not tell equal sizes apart. */
    private double commonestSize() {
        Map<Long, Long> counts = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> Math.round(2.0 * letter.getFontSizeInPt()), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(size -> size.getKey() / 2.0)
                .orElse(0.0);
    }
}

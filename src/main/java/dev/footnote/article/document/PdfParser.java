package dev.footnote.article.document;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF's text with PDFBox. A PDF is a program of sorts, so it is read on a thread of its own with a deadline, its
 * streams are checked before they are unpacked, and its scripts and attachments are never looked at.
 */
final class PdfParser {

    private static final int MOST_PAGES = 2_000;
    private static final int SECONDS = 20;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_AND_DISK = 512L * 1024 * 1024;
    private static final int SHORTEST_TITLE = 5;

    private PdfParser() {}

    static Manuscript parse(byte[] pdf) throws DocumentException {
        PdfStreams.check(pdf);
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread reader = new Thread(task, "pdf-reader");
            reader.setDaemon(true);
            return reader;
        });
        Future<Manuscript> reading = thread.submit(() -> read(pdf));
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw DocumentException.tooSlow(SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentException.tooSlow(SECONDS);
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        } finally {
            reading.cancel(true);
            thread.shutdownNow();
        }
    }

    private static DocumentException refusal(Throwable cause) {
        if (cause instanceof DocumentException refusal) {
            return refusal;
        }
        if (cause instanceof InvalidPasswordException) {
            return DocumentException.locked("the PDF asks for a password");
        }
        return DocumentException.broken("the PDF is broken", cause);
    }

    private static Manuscript read(byte[] pdf) throws IOException, DocumentException {
        try (PDDocument document = Loader.loadPDF(
                pdf, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, MEMORY_AND_DISK).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw DocumentException.tooLarge("the PDF has too many pages", MOST_PAGES);
            }
            List<List<PdfLine>> pages = PdfLineReader.read(document);
            PdfMargins.drop(pages);
            return manuscript(document, new PdfParagraphs(pages));
        }
    }

    private static Manuscript manuscript(PDDocument document, PdfParagraphs paragraphs) {
        List<Block> blocks = new ArrayList<>(paragraphs.blocks());
        PDDocumentInformation information = document.getDocumentInformation();
        String printed = paragraphs.title();
        blocks.removeIf(
                block -> block.kind() == Block.Kind.HEADING && block.text().equals(printed));
        String declared = declaredTitle(information.getTitle());
        return new Manuscript(
                declared == null ? printed : declared,
                blankToNull(information.getAuthor()),
                null,
                null,
                null,
                null,
                blankToNull(document.getDocumentCatalog().getLanguage()),
                blocks);
    }

    /** Word processors declare their file's name as the title, which says nothing. */
    private static @Nullable String declaredTitle(@Nullable String title) {
        boolean useful = title != null
                && title.strip().length() >= SHORTEST_TITLE
                && !title.matches("(?i).*\\.(docx?|pdf|tex|dvi|indd|rtf|odt|pptx?)|microsoft word.*|untitled.*");
        return useful ? title.strip() : null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

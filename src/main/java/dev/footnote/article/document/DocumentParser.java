package dev.footnote.article.document;

import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.text.Opening;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Turns a PDF, DOCX or EPUB file into a manuscript, whatever its name: its bytes tell which it is. */
public final class DocumentParser {

    /** Readers allow some junk before a PDF's signature; Adobe's implementation notes say a kilobyte. */
    private static final int PDF_SIGNATURE_WITHIN = 1024;

    /** A text may speak of {@code %PDF-}, but has no comment of binary bytes after it, as PDFs do. */
    private static final Pattern PDF_AFTER_JUNK = Pattern.compile("%PDF-\\d\\.\\d\\s+%[\\x80-\\xff]{2}");

    private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};

    private DocumentParser() {}

    /** Whether the bytes begin like a document that {@link #parse} reads, or like another zip file, which it refuses. */
    public static boolean accepts(byte[] bytes) {
        return isPdf(bytes) || isZip(bytes);
    }

    /**
     * Reads a document within bounds of time and memory.
     *
     * @return no blocks if it holds no text, such as a scan
     */
    public static Manuscript parse(byte[] bytes) throws DocumentException {
        return Opening.read(parseParts(bytes));
    }

    private static Manuscript parseParts(byte[] bytes) throws DocumentException {
        if (isPdf(bytes)) {
            return PdfParser.parse(bytes);
        }
        if (!isZip(bytes)) {
            throw DocumentException.broken("the file is neither a PDF nor a DOCX nor an EPUB", null);
        }
        ZipParts parts = ZipParts.read(bytes);
        if (parts.has(DocxParser.MAIN_PART)) {
            return new DocxParser(parts).parse();
        }
        if (parts.has(EpubParser.CONTAINER)) {
            return new EpubParser(parts).parse();
        }
        throw DocumentException.broken("the zip file is neither a DOCX nor an EPUB", null);
    }

    private static boolean isPdf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PDF_SIGNATURE_WITHIN), StandardCharsets.ISO_8859_1);
        return start.stripLeading().startsWith("%PDF-")
                || PDF_AFTER_JUNK.matcher(start).find();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > ZIP_SIGNATURE.length
                && Arrays.equals(bytes, 0, ZIP_SIGNATURE.length, ZIP_SIGNATURE, 0, ZIP_SIGNATURE.length);
    }
}

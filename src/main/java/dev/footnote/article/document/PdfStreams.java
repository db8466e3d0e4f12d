package dev.footnote.article.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds streams in a PDF that unpack to far more than they are, before PDFBox unpacks them into memory: it has no limit
 * of its own. Deflate packs a thousand to one at best, so honest streams of that rate are small, and nobody packs twice.
 */
final class PdfStreams {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final long LARGEST_TOGETHER = 512L * 1024 * 1024;
    private static final int HIGHEST_RATE = 100;
    /** How far a stream's dictionary reaches back from its keyword, in bytes. */
    private static final int DICTIONARY = 600;

    private static final Pattern PACKED = Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    static void check(byte[] pdf) throws DocumentException {
        long together = 0;
        int last = 0;
        for (int at = indexOfStream(pdf, 0); at >= 0; at = indexOfStream(pdf, at + STREAM.length)) {
            if (at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e') {
                last = at;
                continue; // "endstream"
            }
            int from = Math.max(last, at - DICTIONARY);
            int filters = packings(new String(pdf, from, at - from, StandardCharsets.ISO_8859_1));
            if (filters > 1) {
                throw DocumentException.unsafe("the PDF packs a stream more than once, which no honest one does");
            }
            together += filters == 1 ? unpackedLength(pdf, start(pdf, at)) : 0;
            if (together > LARGEST_TOGETHER) {
                throw DocumentException.tooLarge("the PDF unpacks to too many bytes", LARGEST_TOGETHER);
            }
        }
    }

    private static int packings(String dictionary) {
        int own = dictionary.lastIndexOf("obj");
        Matcher packed = PACKED.matcher(own < 0 ? dictionary : dictionary.substring(own));
        int count = 0;
        while (packed.find()) {
            count++;
        }
        return count;
    }

    private static int start(byte[] pdf, int keyword) {
        int start = keyword + STREAM.length;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static long unpackedLength(byte[] pdf, int start) throws DocumentException {
        Inflater inflater = new Inflater();
        long unpacked = 0;
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            byte[] buffer = new byte[65_536];
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                unpacked += n;
                if (unpacked > LARGEST && unpacked > HIGHEST_RATE * inflater.getBytesRead()) {
                    throw DocumentException.tooLarge("a stream of the PDF unpacks to too many bytes", LARGEST);
                }
            }
        } catch (DataFormatException notDeflated) {
            return unpacked; // another packing, or damage that PDFBox will report
        } finally {
            inflater.end();
        }
        return unpacked;
    }

    private static int indexOfStream(byte[] pdf, int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            int k = 0;
            while (k < STREAM.length && pdf[i + k] == STREAM[k]) {
                k++;
            }
            if (k == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}

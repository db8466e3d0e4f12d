package dev.footnote.article.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a page, or of any other text, into text. The character set is, in this order: that of the byte order mark, of the response
 * header, of the page's own {@code <meta>}, and the likeliest by ICU's statistics. A declared one that contradicts the
 * bytes (they are valid UTF-8 beyond ASCII, and something else is declared) gives way to UTF-8.
 */
public final class HtmlDecoder {

    /** Browsers look for the declaration in the first kilobyte; real pages need a little more. */
    private static final int META_WITHIN = 4096;
    /** Enough for the statistics, bounded so that megabytes cost no more than a page. */
    private static final int DETECT_WITHIN = 65_536;

    private static final int LEAST_CONFIDENCE = 20;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** The supersets that browsers read for these names, by WHATWG's Encoding standard. */
    private static final Map<String, String> READ_AS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j");

    private HtmlDecoder() {}

    /**
     * The text without its byte order mark.
     *
     * @param header the character set that the response's Content-Type names
     */
    public static String decode(byte[] bytes, @Nullable String header) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        return new String(bytes, charset(bytes, header));
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] bytes, @Nullable String header) {
        Utf8 evidence = Utf8.in(bytes);
        if (evidence == Utf8.CERTAIN) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = named(header);
        if (declared == null) {
            declared = named(metaCharset(bytes));
        }
        boolean contradicted = evidence == Utf8.NONE && StandardCharsets.UTF_8.equals(declared);
        return declared == null || contradicted ? detect(bytes) : declared;
    }

    private static @Nullable String metaCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(start);
        return meta.find() ? meta.group(1) : null;
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String key = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(READ_AS.getOrDefault(key, key));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static int firstBeyondAscii(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i == bytes.length ? 0 : i;
    }

    private static Charset detect(byte[] bytes) {
        int from = firstBeyondAscii(bytes);
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DETECT_WITHIN));
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // looks at the text between the tags only
        CharsetMatch match = detector.setText(sample).detect();
        Charset detected = match != null && match.getConfidence() >= LEAST_CONFIDENCE ? named(match.getName()) : null;
        return detected == null ? StandardCharsets.UTF_8 : detected;
    }
}

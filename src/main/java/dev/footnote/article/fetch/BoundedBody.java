package dev.footnote.article.fetch;

import dev.footnote.article.fetch.FetchPolicy.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;

/** Reads a body to its end, decompressed, and gives up at the limit of either side, so that no bomb is unpacked. */
final class BoundedBody {

    static final String ENCODINGS = "gzip, deflate, br";

    private final HttpUrl url;
    private final Limits limits;
    private final Deadline deadline;

    BoundedBody(HttpUrl url, Limits limits, Deadline deadline) {
        this.url = url;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** The body; throws {@link FetchException} when it is too large, an {@link IOException} when it breaks. */
    byte[] read(Response response) throws IOException {
        var body = response.body();
        if (body == null) {
            return new byte[0];
        }
        if (body.contentLength() > limits.wireBytes()) {
            throw tooLarge("announces " + body.contentLength() + " bytes, more than " + limits.wireBytes());
        }
        InputStream wire = new Counted(body.byteStream(), limits.wireBytes(), "on the wire");
        InputStream plain = decompressed(wire, response.header("Content-Encoding", "identity"));
        return new Counted(plain, limits.bodyBytes(), "decompressed").drain();
    }

    private InputStream decompressed(InputStream wire, String encoding) throws IOException {
        BufferedInputStream in = new BufferedInputStream(wire);
        in.mark(2);
        int first = in.read();
        in.reset();
        if (first < 0) {
            return in; // an empty body is no broken archive
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            // servers send both what RFC 9110 says, zlib, and bare deflate; zlib's first byte names method 8
            case "deflate" -> new InflaterInputStream(in, new Inflater((first & 0x0f) != 8));
            case "br" -> new BrotliInputStream(in);
            default ->
                throw FetchException.of(
                        url.toString(), Problem.CONTENT_TYPE, "compressed as " + encoding + ", asked for " + ENCODINGS);
        };
    }

    private FetchException tooLarge(String detail) {
        return FetchException.of(url.toString(), Problem.TOO_LARGE, detail);
    }

    /** A stream that throws once more than a number of bytes have come through, or the deadline has passed. */
    private final class Counted extends FilterInputStream {

        private final int limit;
        private final String where;
        private long count;

        Counted(InputStream in, int limit, String where) {
            super(in);
            this.limit = limit;
            this.where = where;
        }

        byte[] drain() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            transferTo(all);
            return all.toByteArray();
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            count += read;
            if (count > limit) {
                throw tooLarge("more than " + limit + " bytes " + where);
            }
            if (deadline.passed()) {
                throw new SocketTimeoutException("not all there in " + limits.overall());
            }
        }
    }
}

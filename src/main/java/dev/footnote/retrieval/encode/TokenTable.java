package dev.footnote.retrieval.encode;

import dev.footnote.article.Span;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The tokens of many texts, one after the other, their vectors kept in eight bits a component outside the heap, which
 * keeps products within about .002; see {@link TokenRows}.
 */
public final class TokenTable {

    private static final int D = Encoder.DIMENSIONS;

    /** Bytes of a row when it is written, without its components. */
    private static final int ROW_HEAD = 3 * Integer.BYTES + Float.BYTES;

    private static final int ZERO = 128;

    private final int[] starts;
    private final int[] ids;
    private final Span[] spans;
    private final float[] scales;

    /** Components with 128 added: the processor multiplies unsigned bytes with signed ones only. */
    private final ByteBuffer rows;

    public TokenTable(List<TokenRows> texts) {
        starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            starts[i + 1] = starts[i] + texts.get(i).size();
        }
        int size = starts[texts.size()];
        ids = new int[size];
        spans = new Span[size];
        scales = new float[size];
        rows = ByteBuffer.allocateDirect(size * D).order(ByteOrder.nativeOrder());
        for (int i = 0; i < texts.size(); i++) {
            TokenRows text = texts.get(i);
            System.arraycopy(text.ids(), 0, ids, starts[i], text.size());
            System.arraycopy(text.spans(), 0, spans, starts[i], text.size());
            System.arraycopy(text.scales(), 0, scales, starts[i], text.size());
            rows.put(flipped(text.components()));
        }
        rows.clear();
    }

    /** A table as {@link #writeTo} wrote it; throws {@link IllegalArgumentException} if that cannot have been one. */
    public static TokenTable readFrom(ByteBuffer from, int texts, int size) {
        if (from.remaining() != bytes(texts, size)) {
            throw new IllegalArgumentException("a table of another size");
        }
        return new TokenTable(from, texts, size);
    }

    private TokenTable(ByteBuffer from, int texts, int size) {
        starts = new int[texts + 1];
        ids = new int[size];
        spans = new Span[size];
        scales = new float[size];
        for (int i = 0; i <= texts; i++) {
            starts[i] = from.getInt();
            if (starts[i] < (i == 0 ? 0 : starts[i - 1])) {
                throw new IllegalArgumentException("texts out of order");
            }
        }
        if (starts[0] != 0 || starts[texts] != size) {
            throw new IllegalArgumentException("texts of other tokens");
        }
        for (int row = 0; row < size; row++) {
            ids[row] = from.getInt();
            spans[row] = new Span(from.getInt(), from.getInt());
            scales[row] = from.getFloat();
        }
        rows = ByteBuffer.allocateDirect(size * D).order(ByteOrder.nativeOrder());
        byte[] row = new byte[D];
        while (rows.hasRemaining()) {
            from.get(row);
            rows.put(flipped(row));
        }
        rows.clear();
    }

    /** How many bytes a table takes when it is written. */
    public static long bytes(int texts, int size) {
        return (texts + 1L) * Integer.BYTES + (long) size * (ROW_HEAD + D);
    }

    /** Each text's first row and, last, the number of rows; each row's id, span and scale; the rows' components. */
    public void writeTo(ByteBuffer to) {
        for (int start : starts) {
            to.putInt(start);
        }
        for (int row = 0; row < ids.length; row++) {
            to.putInt(ids[row]);
            to.putInt(spans[row].start()).putInt(spans[row].end());
            to.putFloat(scales[row]);
        }
        ByteBuffer from = components();
        byte[] row = new byte[D];
        while (from.hasRemaining()) {
            from.get(row);
            to.put(flipped(row));
        }
    }

    /** Signed bytes as unsigned ones that are larger by 128, or back. */
    private static byte[] flipped(byte[] components) {
        byte[] flipped = new byte[components.length];
        for (int k = 0; k < flipped.length; k++) {
            flipped[k] = (byte) (components[k] + ZERO);
        }
        return flipped;
    }

    /** The first row of a text; that of the next one is its end. */
    public int start(int text) {
        return starts[text];
    }

    public int texts() {
        return starts.length - 1;
    }

    /** How many rows there are. */
    public int size() {
        return ids.length;
    }

    public int id(int row) {
        return ids[row];
    }

    /** A token's place in its text. */
    public Span span(int row) {
        return spans[row];
    }

    /** A token's vector, of length 1 but for rounding. */
    public float[] vector(int row) {
        float[] vector = new float[D];
        for (int k = 0; k < D; k++) {
            vector[k] = ((rows.get(row * D + k) & 0xff) - ZERO) * scales[row];
        }
        return vector;
    }

    /** What each of these rows' components must be multiplied by. */
    float[] scales(int[] chosen) {
        float[] of = new float[chosen.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = scales[chosen[i]];
        }
        return of;
    }

    /** All rows' components, unsigned with 128 for 0, for a native reader. */
    ByteBuffer components() {
        return rows.duplicate().order(ByteOrder.nativeOrder());
    }
}

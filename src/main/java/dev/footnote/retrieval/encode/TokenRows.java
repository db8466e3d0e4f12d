package dev.footnote.retrieval.encode;

import dev.footnote.article.Span;
import java.util.List;

/**
 * A text's word pieces with their vectors in eight bits a component, a quarter of what floats take.
 *
 * @param ids in the model's vocabulary
 * @param spans places in the text
 * @param scales what a row's components must be multiplied by; its largest is then 127 times that
 * @param components row after row, {@link Encoder#DIMENSIONS} each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TokenRows(int[] ids, Span[] spans, float[] scales, byte[] components) {

    private static final int D = Encoder.DIMENSIONS;
    private static final int LARGEST = 127;

    public static TokenRows of(List<EncodedText.Token> tokens) {
        int size = tokens.size();
        TokenRows rows = new TokenRows(new int[size], new Span[size], new float[size], new byte[size * D]);
        for (int row = 0; row < size; row++) {
            rows.set(row, tokens.get(row));
        }
        return rows;
    }

    private void set(int row, EncodedText.Token token) {
        ids[row] = token.id();
        spans[row] = token.span();
        float most = 1e-9f;
        for (float component : token.vector()) {
            most = Math.max(most, Math.abs(component));
        }
        scales[row] = most / LARGEST;
        for (int k = 0; k < D; k++) {
            components[row * D + k] = (byte) Math.round(token.vector()[k] / scales[row]);
        }
    }

    int size() {
        return ids.length;
    }
}

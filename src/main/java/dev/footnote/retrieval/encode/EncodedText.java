package dev.footnote.retrieval.encode;

import dev.footnote.article.Span;
import java.util.List;

/**
 * A text as vectors of length 1.
 *
 * @param vector of the whole text
 * @param tokens word pieces in their order; empty from a model that gives one vector a text only
 */
public record EncodedText(float[] vector, List<Token> tokens) {

    public EncodedText {
        tokens = List.copyOf(tokens);
    }

    /**
     * A word piece in its context.
     *
     * @param id its number in the model's vocabulary
     * @param span its place in the text, without prefix or heading
     */
    public record Token(int id, Span span, float[] vector) {}
}

package dev.footnote.store;

/**
 * A stored article's name: made of its content and its owner, so that the same content is kept once.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ArticleId(String value) {

    public ArticleId {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an article's id is 64 hexadecimal digits, not '" + value + "'");
        }
    }
}

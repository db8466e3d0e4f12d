package dev.footnote.retrieval.across;

/** The second embedding model did not give vectors that can be used; the message never repeats what was sent. */
public final class EmbedderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbedderException(String nature) {
        super(nature);
    }
}

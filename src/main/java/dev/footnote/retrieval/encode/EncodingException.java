package dev.footnote.retrieval.encode;

/** The embedding model could not be loaded or run; the cause tells why. */
public final class EncodingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EncodingException(Exception cause) {
        super("the embedding model failed: " + cause.getMessage(), cause);
    }
}

package dev.footnote.answer.model;

/** An endpoint that was asked for a stream and gave something else. */
final class NoStreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /** @param lasting whether it will do so again */
    NoStreamException(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    boolean isLasting() {
        return lasting;
    }
}

package dev.footnote.answer.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** An endpoint's answer other than 2xx, with how long it asks to be left alone. */
public final class Refusal extends HttpException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    Refusal(int status, String body, Duration retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** The {@code Retry-After} header; zero when there was none. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the same request may succeed later. */
    public boolean isPassing() {
        return statusCode() == 429 || statusCode() == 408 || statusCode() >= 500;
    }

    /** The refusal among an exception's causes. */
    static Optional<Refusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}

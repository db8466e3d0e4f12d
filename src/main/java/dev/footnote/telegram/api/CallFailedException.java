package dev.footnote.telegram.api;

import java.time.Duration;

/** A Bot API call that brought no result, and what that means for the caller. Its text never holds the token. */
public final class CallFailedException extends Exception {

    private static final long serialVersionUID = 1;

    /** What a failure means. */
    public enum Kind {
        /** Too many calls: wait {@link #retryAfter()} and call again. */
        FLOOD,
        /** The group is a supergroup now, with the id {@link #movedTo()}. */
        MOVED,
        /** The HTML was not understood. */
        UNPARSABLE,
        /** The chat cannot be written to any more: blocked, left or deleted. */
        UNREACHABLE,
        /** The effect that was asked for is there already, or cannot matter any more. */
        NEEDLESS,
        /** Refused for good. */
        REFUSED,
        /** The token is not, or no longer, valid. */
        UNAUTHORIZED,
        /** Another poller or a webhook takes the updates. */
        CONFLICT,
        /** The server said that it failed. */
        SERVER,
        /** The request never went out. */
        UNSENT,
        /** The request went out and no answer came: it may or may not have had its effect. */
        UNKNOWN_FATE
    }

    private final Kind kind;
    private final int status;
    private final long retryAfterSeconds;
    private final long movedTo;

    CallFailedException(Kind kind, int status, String description, long retryAfterSeconds, long movedTo) {
        super(description);
        this.kind = kind;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
        this.movedTo = movedTo;
    }

    CallFailedException(Kind kind, int status, String description) {
        this(kind, status, description, 0, 0);
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP-like code that the server gave; 0 when no answer came. */
    public int status() {
        return status;
    }

    /** What the server or the network said. */
    public String description() {
        return String.valueOf(getMessage());
    }

    public Duration retryAfter() {
        return Duration.ofSeconds(retryAfterSeconds);
    }

    public long movedTo() {
        return movedTo;
    }
}

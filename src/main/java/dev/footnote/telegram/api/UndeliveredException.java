package dev.footnote.telegram.api;

/** A message has not, or not for certain, reached its chat, and Telegram has not refused it either: to be tried later. */
public final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UndeliveredException(String reason) {
        super(reason);
    }

    UndeliveredException(CallFailedException last) {
        super(last.kind() + ": " + last.description(), last);
    }
}

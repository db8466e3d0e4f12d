package dev.footnote.config;

import java.util.Objects;

/** A value that must not be printed: a token or a key. It shows itself only on request. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The value in the clear; never to be logged. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

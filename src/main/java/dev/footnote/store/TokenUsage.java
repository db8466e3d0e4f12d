package dev.footnote.store;

import java.time.LocalDate;

/** Tokens that a model was paid for. */
public interface TokenUsage {

    void add(long chat, LocalDate day, long tokens);

    long of(long chat, LocalDate day);

    /** All chats' tokens of a day, those of forgotten chats included. */
    long of(LocalDate day);
}

package dev.footnote.store;

import java.time.LocalDate;

/** Tokens that a model was paid for. A person's number is that of the chat with the person alone. */
public interface TokenUsage {

    void add(long chat, long person, LocalDate day, long tokens);

    /** A person's tokens of a day, in all chats together. */
    long of(long person, LocalDate day);

    /** Everybody's tokens of a day, those of forgotten chats included. */
    long of(LocalDate day);
}

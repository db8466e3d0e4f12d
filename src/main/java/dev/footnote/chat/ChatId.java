package dev.footnote.chat;

/** A conversation's identity, as its channel numbers it; the terminal is 0. */
public record ChatId(long value) {}

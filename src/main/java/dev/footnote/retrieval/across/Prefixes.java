package dev.footnote.retrieval.across;

/**
 * What a model wants before each text: E5's is {@code query: } before a question and {@code passage: } before what may
 * answer it; most models want nothing.
 */
public record Prefixes(String query, String passage) {}

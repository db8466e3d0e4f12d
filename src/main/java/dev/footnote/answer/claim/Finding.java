package dev.footnote.answer.claim;

/**
 * That a claim breaks a rule.
 *
 * @param detail the words that break it; empty when it is the whole claim
 */
record Finding(Rule rule, String detail) {}

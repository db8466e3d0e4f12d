package dev.footnote.chat.receipt;

/** Why an article that was read may not be what the reader wanted. */
public enum Warning {
    /** Hardly any text. */
    TOO_SHORT,
    /** It breaks off where a subscription or login would begin, or promises to go on elsewhere. */
    TEASER
}

package dev.footnote.article.fetch;

/** Why a link was not fetched, as far as a reader can do something about it. */
public enum Problem {
    /** It cannot be read as an address. */
    BAD_URL,
    /** Another scheme than http or https. */
    SCHEME,
    /** A user name or password stands in the address. */
    CREDENTIALS,
    /** A port that is not allowed. */
    PORT,
    /** It leads to a private, local or otherwise special network address, or spells one strangely. */
    ADDRESS_FORBIDDEN,
    /** There is no such host. */
    UNKNOWN_HOST,
    /** The connection was refused or broke, or what came was no HTTP or badly compressed. */
    NETWORK,
    /** No secure connection: certificate or protocol. */
    TLS,
    /** Not all there in the time allowed, or silent for too long. */
    TOO_SLOW,
    /** Longer than allowed, on the wire or once decompressed. */
    TOO_LARGE,
    /** Redirected too often. */
    REDIRECTS,
    /** The site's robots.txt asks programs to stay away from the page, or could not be had. */
    ROBOTS,
    /** The site answered with an error; see {@link FetchException#status}. */
    HTTP_STATUS,
    /** Not a kind of document that can be read, or empty. */
    CONTENT_TYPE,
    /** The fetching thread was interrupted. */
    CANCELLED
}

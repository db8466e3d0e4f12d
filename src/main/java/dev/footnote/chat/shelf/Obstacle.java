package dev.footnote.chat.shelf;

import dev.footnote.article.ArticleException;
import dev.footnote.article.fetch.FetchException;

/** Why an article could not be had, as far as a reader can do something else instead. */
public enum Obstacle {
    /** What was sent is no web address that can be fetched. */
    BAD_ADDRESS,
    /** It leads into a private network, to a port or by a way that is not allowed. */
    FORBIDDEN_ADDRESS,
    /** There is no such site. */
    UNKNOWN_SITE,
    /** The site could not be reached, or not securely. */
    UNREACHABLE,
    /** The site took too long. */
    TOO_SLOW,
    /** Longer than can be read. */
    TOO_LARGE,
    /** The site asks programs to stay away. */
    ROBOTS,
    /** The site says that there is no such page. */
    NO_SUCH_PAGE,
    /** The site lets in only whom it knows: a subscription, a login, no programs. */
    LOCKED,
    /** The site has a fault of its own. */
    SITE_FAULT,
    /** No kind of document that can be read. */
    UNKNOWN_FORMAT,
    /** Damaged, protected, or made to do harm. */
    NOT_READABLE,
    /** A document without text, such as scanned pages. */
    NO_TEXT,
    /** A page that shows its text only to browsers that run its programs. */
    EMPTY_PAGE,
    /** A page that asks whether the visitor is human. */
    BOT_WALL,
    /** A page that asks for consent to cookies in place of the article. */
    CONSENT_WALL,
    /** What is kept cannot be reached just now. */
    STORE,
    /** A fault of the program. */
    INTERNAL;

    private static final int UNAUTHORIZED = 401;
    private static final int PAYMENT = 402;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int LEGAL = 451;

    static Obstacle of(ArticleException problem) {
        if (problem.getCause() instanceof FetchException fetch) {
            return of(fetch);
        }
        return switch (problem.problem()) {
            case NOT_FOUND -> NO_SUCH_PAGE;
            case NOT_FETCHED -> UNREACHABLE;
            case NOT_READABLE -> NOT_READABLE;
            case UNKNOWN_FORMAT -> UNKNOWN_FORMAT;
            case TOO_LARGE -> TOO_LARGE;
            case NO_TEXT -> NO_TEXT;
        };
    }

    private static Obstacle of(FetchException problem) {
        return switch (problem.problem()) {
            case BAD_URL, SCHEME, CREDENTIALS -> BAD_ADDRESS;
            case PORT, ADDRESS_FORBIDDEN -> FORBIDDEN_ADDRESS;
            case UNKNOWN_HOST -> UNKNOWN_SITE;
            case NETWORK, TLS, REDIRECTS, CANCELLED -> UNREACHABLE;
            case TOO_SLOW -> TOO_SLOW;
            case TOO_LARGE -> TOO_LARGE;
            case ROBOTS -> ROBOTS;
            case CONTENT_TYPE -> UNKNOWN_FORMAT;
            case HTTP_STATUS -> of(problem.status());
        };
    }

    private static Obstacle of(int status) {
        return switch (status) {
            case UNAUTHORIZED, PAYMENT, FORBIDDEN, TOO_MANY, LEGAL -> LOCKED;
            case NOT_FOUND, GONE -> NO_SUCH_PAGE;
            default -> SITE_FAULT;
        };
    }
}

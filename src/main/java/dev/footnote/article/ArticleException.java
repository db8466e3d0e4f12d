package dev.footnote.article;

import org.jspecify.annotations.Nullable;

/** An article could not be brought in. The message is one line in English: what, why, and what to do instead. */
public final class ArticleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stood in the way; channels tell readers about it in their language. */
    public enum Problem {
        NOT_FOUND,
        NOT_FETCHED,
        NOT_READABLE,
        UNKNOWN_FORMAT,
        TOO_LARGE,
        NO_TEXT
    }

    private final String source;
    private final Problem problem;

    public ArticleException(String source, Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.source = source;
        this.problem = problem;
    }

    public ArticleException(String source, Problem problem, String message) {
        this(source, problem, message, null);
    }

    /** The path or address that was asked for. */
    public String source() {
        return source;
    }

    public Problem problem() {
        return problem;
    }
}

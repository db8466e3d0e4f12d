package dev.footnote.article.fetch;

import org.jspecify.annotations.Nullable;

/** A link that was not fetched: which address (perhaps reached by a redirect), why, and what exactly was wrong. */
public final class FetchException extends RuntimeException {

    private static final int SHOWN = 300;

    private final String address;
    private final Problem problem;
    private final int status;

    private FetchException(String address, Problem problem, int status, String detail, @Nullable Throwable cause) {
        super(problem + ": " + shown(address) + ": " + detail, cause);
        this.address = shown(address);
        this.problem = problem;
        this.status = status;
    }

    static FetchException of(String address, Problem problem, String detail) {
        return new FetchException(address, problem, 0, detail, null);
    }

    static FetchException because(String address, Problem problem, Throwable cause) {
        return new FetchException(address, problem, 0, String.valueOf(cause.getMessage()), cause);
    }

    static FetchException status(String address, int status) {
        return new FetchException(address, Problem.HTTP_STATUS, status, "the site answered " + status, null);
    }

    /** The address that failed, credentials left out, cut to 300 characters. */
    public String address() {
        return address;
    }

    public Problem problem() {
        return problem;
    }

    /** The site's HTTP status for {@link Problem#HTTP_STATUS}; 0 for any other. */
    public int status() {
        return status;
    }

    private static String shown(String address) {
        String safe = address.replaceFirst("//[^/?#]*@", "//");
        return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
    }
}

package dev.footnote.article.fetch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link that was not fetched. The message is one line in English: which address (perhaps reached by a redirect), what
 * was wrong, and what to do instead.
 */
public final class FetchException extends RuntimeException {

    private static final int SHOWN = 300;

    /** What stands before an {@code @} where the host should: also as browsers forgive it, and with stray slashes. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("^([^:/?#]*:[/\\\\]*|//)(?:[^/\\\\?#]*|[^/\\\\?#@:]*:[^0-9/\\\\?#][^@]*)@");

    private final String address;
    private final Problem problem;
    private final int status;

    private FetchException(String address, Problem problem, int status, String detail, @Nullable Throwable cause) {
        super(oneLine("cannot fetch " + shown(address) + ": " + detail + "; " + remedy(problem)), cause);
        this.address = shown(address);
        this.problem = problem;
        this.status = status;
    }

    static FetchException of(String address, Problem problem, String detail) {
        return new FetchException(address, problem, 0, detail, null);
    }

    static FetchException because(String address, Problem problem, Throwable cause) {
        return new FetchException(address, problem, 0, detail(problem, cause), cause);
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

    private static String detail(Problem problem, Throwable cause) {
        return switch (problem) {
            case UNKNOWN_HOST -> "there is no such site";
            case CANCELLED -> "the fetch was stopped";
            case TOO_SLOW -> "the site did not answer in time";
            case TLS -> "no secure connection (" + cause.getMessage() + ")";
            default -> cause.getMessage() == null ? "the connection broke" : cause.getMessage();
        };
    }

    private static String remedy(Problem problem) {
        return switch (problem) {
            case BAD_URL, UNKNOWN_HOST -> "check the address for a slip";
            case SCHEME, PORT -> "give a web address such as https://example.org/page";
            case CREDENTIALS -> "leave them out";
            case ADDRESS_FORBIDDEN -> "give the address of a public site";
            case NETWORK, TLS, TOO_SLOW, CANCELLED -> "try again later, or save the page and name the file";
            case TOO_LARGE -> "give a shorter document";
            case REDIRECTS, ROBOTS, HTTP_STATUS -> "open the page in a browser, save it and name the file";
            case CONTENT_TYPE -> "give a page, text, PDF, DOCX or EPUB";
        };
    }

    private static String oneLine(String message) {
        return message.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static String shown(String address) {
        String safe = CREDENTIALS.matcher(address).replaceFirst("$1");
        return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
    }
}

package dev.footnote.testserver;

import java.time.Duration;

/** A way in which the server can misbehave for one call. */
public sealed interface Behaviour {

    /** Refuses the call as the Bot API does, without effect. */
    record Refuses(int status, String description, String parameters) implements Behaviour {}

    /** Answers with a web page, as a gateway does; without effect. */
    record ShowsPage(int status) implements Behaviour {}

    /** Closes the connection instead of answering. */
    record CutsConnection(boolean afterTheEffect) implements Behaviour {}

    /** Has the effect, then closes the connection in the middle of the answer. */
    record CutsAnswer() implements Behaviour {}

    /** Has the effect at once, but answers late. */
    record AnswersLate(Duration delay) implements Behaviour {}

    /** Answers rightly, but late. */
    record IsSlow(Duration delay) implements Behaviour {}

    static Behaviour floods(int seconds) {
        return new Refuses(429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
    }

    static Behaviour refuses(int status, String description) {
        return new Refuses(status, description, null);
    }
}

package dev.footnote.testserver;

/** What the server answers instead of a result. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String parameters;

    Refusal(int status, String description) {
        this(status, description, null);
    }

    Refusal(int status, String description, String parameters) {
        super(description);
        this.status = status;
        this.parameters = parameters;
    }

    int status() {
        return status;
    }

    String body() {
        return "{\"ok\":false,\"error_code\":" + status + ",\"description\":\""
                + getMessage().replace("\"", "\\\"") + "\""
                + (parameters == null ? "" : ",\"parameters\":" + parameters) + "}";
    }
}

package dev.footnote.answer.model;

/** What whoever asks may still have a model spend, in tokens; what is spent is counted. Safe for use by many threads. */
public interface Allowance {

    /** No bound, and nothing is counted. */
    Allowance UNLIMITED = new Allowance() {
        @Override
        public boolean covers(long tokens) {
            return true;
        }

        @Override
        public void spend(long tokens) {}
    };

    /** Whether a call that costs about so many tokens is within it. */
    boolean covers(long tokens);

    /** Counts tokens that a call cost, whatever came of it. */
    void spend(long tokens);
}

package dev.footnote.answer.model;

/** What became of a question to a model. */
public sealed interface ModelOutcome {

    /** What the call cost, by the endpoint's count, else as estimated; 0 when the endpoint took none. */
    long tokens();

    /**
     * It replied.
     *
     * @param text its words as it wrote them; empty when it wrote none
     */
    record Replied(String text, long tokens) implements ModelOutcome {}

    /**
     * It began to reply and broke off.
     *
     * @param text what it had written; never empty
     */
    record Broken(String text, long tokens, Cause cause) implements ModelOutcome {

        /** Why it did. */
        public enum Cause {
            /** The connection or the endpoint failed. */
            FAILED,
            /** It fell silent, or wrote for longer than it was given. */
            SLOW,
            /** It wrote as much as any answer may, so that asking again makes no sense. */
            TOO_LONG
        }
    }

    /** It took longer than it was given. */
    record Slow(long tokens) implements ModelOutcome {}

    /**
     * It can't be reached, refuses, or failed so often of late that it was not asked.
     *
     * @param why for the log
     */
    record Unavailable(String why) implements ModelOutcome {
        @Override
        public long tokens() {
            return 0;
        }
    }

    /** It was not asked, since that would have gone beyond the allowance. */
    record OverBudget() implements ModelOutcome {
        @Override
        public long tokens() {
            return 0;
        }
    }
}

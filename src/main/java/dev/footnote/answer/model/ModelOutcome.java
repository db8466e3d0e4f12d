package dev.footnote.answer.model;

/** What became of a question to a model. */
public sealed interface ModelOutcome {

    /**
     * It replied.
     *
     * @param text its words as it wrote them; empty when it wrote none
     * @param tokens that the call cost, by the endpoint's count; 0 when it doesn't say
     */
    record Replied(String text, int tokens) implements ModelOutcome {}

    /** It took longer than it was given. */
    record Slow() implements ModelOutcome {}

    /**
     * It can't be reached, refuses, or failed so often of late that it was not asked.
     *
     * @param why for the log
     */
    record Unavailable(String why) implements ModelOutcome {}
}

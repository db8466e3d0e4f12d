package dev.footnote.answer;

import java.util.List;

/** Hears how an answer grows, so that a channel can show it before it is whole. Called by one thread at a time. */
@FunctionalInterface
public interface AnswerListener {

    /** Hears nothing. */
    AnswerListener NONE = checked -> {};

    /**
     * The answer's text so far, of checked claims only: each call's text begins with that of the call before, and the
     * final answer says no less unless it fails. Returns at once.
     */
    void grown(List<Inline> checked);
}

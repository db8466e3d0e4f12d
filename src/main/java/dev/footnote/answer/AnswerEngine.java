package dev.footnote.answer;

/** Turns the evidence that was found for a question into an answer. */
public interface AnswerEngine {

    /** Never throws for what a reader or a model sent; such faults come back as an {@link Answer}. */
    Answer answer(Brief brief);
}

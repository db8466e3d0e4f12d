package dev.footnote.answer;

import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;

/** Answers without a model: quotes the best sentence and marks the answering words where they are clear. */
public final class ExtractiveEngine implements AnswerEngine {

    @Override
    public Answer answer(Brief brief) {
        return brief.evidence().ranked().isEmpty()
                ? new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE)
                : new Extract(brief).answer();
    }
}

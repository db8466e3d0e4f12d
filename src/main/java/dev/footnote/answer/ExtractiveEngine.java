package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Words;
import dev.footnote.article.Article;
import dev.footnote.retrieval.Certainty;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/** Answers without a model: quotes the best sentence and marks the answering words where they are clear. */
public final class ExtractiveEngine implements AnswerEngine {

    @Override
    public Answer answer(Article article, Evidence evidence) {
        if (evidence.ranked().isEmpty()) {
            return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
        }
        Citation best = new Citation(1, article, evidence.ranked().get(0).sentence(), null);
        if (evidence.certainty() == Certainty.NOT_STATED) {
            return new NotStated(List.of(best), Engine.EXTRACTIVE, null);
        }
        Notice notice = evidence.certainty() == Certainty.CLOSEST ? Notice.CLOSEST_PASSAGE : null;
        List<Inline> text = List.of(new Words(best.quote() + " "), new Reference(1));
        return new Answered(text, List.of(best), Engine.EXTRACTIVE, notice);
    }
}

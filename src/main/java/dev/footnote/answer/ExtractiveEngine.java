package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.Inline.Words;
import dev.footnote.article.Span;
import dev.footnote.retrieval.Certainty;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.List;

/** Answers without a model: quotes the best sentence and marks the answering words where they are clear. */
public final class ExtractiveEngine implements AnswerEngine {

    @Override
    public Answer answer(Brief brief) {
        Evidence evidence = brief.evidence();
        if (evidence.ranked().isEmpty()) {
            return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
        }
        Selection selection = Selection.of(evidence);
        boolean stated = evidence.certainty() != Certainty.NOT_STATED;
        List<Citation> citations = new ArrayList<>();
        for (RankedSentence cited : selection.cited()) {
            Span answer = stated && citations.isEmpty() ? cited.answer() : null;
            citations.add(new Citation(citations.size() + 1, brief.article(), cited.sentence(), answer));
        }
        if (!stated) {
            return new NotStated(citations, Engine.EXTRACTIVE, null);
        }
        boolean closest = evidence.certainty() == Certainty.CLOSEST
                || new Countries(brief.article())
                        .differ(evidence.question(), citations.get(0).quote());
        Notice notice = closest ? Notice.CLOSEST_PASSAGE : null;
        return new Answered(text(selection, citations), citations, Engine.EXTRACTIVE, notice);
    }

    /** The told sentences with their references, and after them those of the sentences that are only cited. */
    private static List<Inline> text(Selection selection, List<Citation> citations) {
        List<Inline> runs = new ArrayList<>();
        for (RankedSentence told : selection.told()) {
            add(runs, citations.get(selection.cited().indexOf(told)));
        }
        for (Citation citation : citations) {
            Reference reference = new Reference(citation.number());
            if (!runs.contains(reference)) {
                runs.add(new Words(" "));
                runs.add(reference);
            }
        }
        return runs;
    }

    private static void add(List<Inline> runs, Citation citation) {
        if (!runs.isEmpty()) {
            runs.add(new Words(" "));
        }
        String quote = citation.quote();
        Span strong = citation.highlight();
        if (strong == null) {
            runs.add(new Words(quote + " "));
        } else {
            if (strong.start() > 0) {
                runs.add(new Words(quote.substring(0, strong.start())));
            }
            runs.add(new Strong(strong.of(quote)));
            runs.add(new Words(quote.substring(strong.end()) + " "));
        }
        runs.add(new Reference(citation.number()));
    }
}

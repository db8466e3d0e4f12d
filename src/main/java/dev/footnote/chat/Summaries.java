package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Brief;
import dev.footnote.answer.Citation;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.whole.WholeAnswers;
import dev.footnote.article.Sentence;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.List;
import java.util.Locale;

/** Sums articles up: a model writes and each of its claims is checked; without one, in their central sentences. */
record Summaries(RetrievalChain chain, AnswerEngine engine, PromptTemplate prompt) {

    private static final Texts TEXTS = new Texts("dev.footnote.chat.Suggestions");

    Answer of(Edition edition, Locale language, Allowance allowance, AnswerListener listener) {
        Answer gist = WholeAnswers.gist(edition.index());
        if (!(gist instanceof Answered quoted)) {
            return gist;
        }
        List<Sentence> central =
                quoted.citations().stream().map(Citation::sentence).toList();
        String question = TEXTS.of(language, "gist");
        Evidence evidence = chain.overview(edition.index(), prompt, question, central);
        Answer written = engine.answer(new Brief(edition.article(), evidence, allowance, listener));
        if (!(written instanceof Answered answer)) {
            return gist;
        }
        if (answer.engine() == Engine.MODEL) {
            return answer;
        }
        return answer.notice() == null ? gist : gist.noting(answer.notice());
    }
}

package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.AnswerListener;
import dev.footnote.answer.Brief;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.UnknownNames;
import dev.footnote.answer.model.Allowance;
import dev.footnote.answer.whole.WholeAnswers;
import dev.footnote.article.Article;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.ranking.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers a question from several articles, each under its title: what is asked about an article as such from all of
 * them, else from those that say most about it.
 */
record WholeShelf(RetrievalChain chain, AnswerEngine engine, KnownAnswers known, Allowance allowance) {

    /** How many articles an answer is drawn from at most. */
    private static final int HEARD = 3;

    /** How many articles are told of at most where it is asked about them as such. */
    private static final int TOLD = 10;

    /** How many items, or sentences, all of these have together, as a message or two hold; but each has the fewest. */
    private static final int ITEMS = 24;

    private static final int FEWEST = 2;

    private static final Texts TEXTS = new Texts("dev.footnote.chat.Shelf");

    /** An article with the title that it has on the shelf. */
    record Book(Edition edition, String title) {}

    /** An article with what it says on the question. */
    private record Found(Article article, Evidence evidence) {}

    /** What an article answers, under its title. */
    private record Part(String title, Answer answer) {}

    Answer answer(List<Book> books, String question) {
        int each = Math.max(FEWEST, ITEMS / Math.max(1, Math.min(books.size(), TOLD)));
        List<Part> parts = new ArrayList<>();
        int read = 0;
        for (int told = 0; read < books.size() && told < TOLD; read++) {
            Book book = books.get(read);
            Optional<Answer> answer = known.answer(book.edition(), question, each);
            answer.ifPresent(one -> parts.add(new Part(book.title(), one)));
            told += answer.filter(WholeShelf::cites).isPresent() ? 1 : 0;
        }
        return parts.isEmpty() ? searched(books, question) : merge(parts, leftOut(books, read, question), List.of());
    }

    /** That all articles but the first so many are left out, as one more item; empty for none. */
    private static String leftOut(List<Book> books, int read, String question) {
        int articles = books.size() - read;
        Locale reader = Texts.speaking(books.stream()
                .findFirst()
                .flatMap(book -> WholeAnswers.languageOf(book.edition().index(), question))
                .orElse(Locale.ENGLISH));
        return articles == 0 ? "" : Inline.BULLET + TEXTS.of(reader, "left", articles);
    }

    private Answer searched(List<Book> books, String question) {
        List<Found> found = books.stream()
                .map(book -> new Found(
                        book.edition().article().titled(book.title()),
                        chain.searchAsRead(book.edition().index(), question)))
                .filter(one -> !one.evidence().ranked().isEmpty())
                .sorted(Comparator.comparing((Found one) -> -one.evidence().confidence()))
                .toList();
        if (found.isEmpty()) {
            return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
        }
        List<Part> heard = found.stream()
                .filter(one -> one.evidence().certainty() != Certainty.NOT_STATED)
                .limit(HEARD)
                .map(one -> new Part(one.article().metadata().title(), answer(one)))
                .toList();
        Answer first = heard.isEmpty() ? answer(found.get(0)) : heard.get(0).answer();
        List<String> unknown = UnknownNames.everywhere(
                first.unknown(),
                question,
                books.stream().map(book -> book.edition().article()).toList());
        return heard.isEmpty() ? first.missing(unknown) : merge(heard, "", unknown);
    }

    private Answer answer(Found found) {
        return engine.answer(new Brief(found.article(), found.evidence(), allowance, AnswerListener.NONE));
    }

    /**
     * The answers under each other, their citations numbered on; the first one if none of them answers.
     *
     * @param end what stands under them; may be empty
     * @param unknown names in the question that stand in no article
     */
    private static Answer merge(List<Part> parts, String end, List<String> unknown) {
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        Engine engine = null;
        Answer.Notice notice = null;
        for (Part part : parts) {
            if (part.answer() instanceof Answered answered && answers(answered)) {
                int before = citations.size();
                text.add(new Inline.Words(text.isEmpty() ? "" : "\n\n"));
                text.add(new Inline.Strong(part.title()));
                text.add(new Inline.Words(answered.isList() ? ":\n" : ": "));
                answered.text().forEach(run -> text.add(shifted(run, before)));
                answered.citations().forEach(one -> citations.add(shifted(one, before, part.title())));
                engine = engine == null || answered.engine() == Engine.MODEL ? answered.engine() : engine;
                notice = notice == null ? answered.notice() : notice;
            }
        }
        if (engine == null) {
            return parts.get(0).answer().missing(unknown);
        }
        if (!end.isEmpty()) {
            text.add(new Inline.Words("\n\n"));
            text.add(new Inline.Words(end));
        }
        return new Answered(text, citations, engine, notice).missing(unknown);
    }

    private static boolean cites(Answer answer) {
        return answer instanceof Answered answered && !answered.citations().isEmpty();
    }

    private static boolean answers(Answered answered) {
        return !answered.citations().isEmpty() || answered.engine() == Engine.METADATA;
    }

    private static Citation shifted(Citation citation, int by, String title) {
        return new Citation(
                citation.number() + by, citation.article().titled(title), citation.sentence(), citation.highlight());
    }

    private static Inline shifted(Inline run, int by) {
        return run instanceof Inline.Reference reference ? new Inline.Reference(reference.number() + by) : run;
    }
}

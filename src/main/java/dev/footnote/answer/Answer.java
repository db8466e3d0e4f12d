package dev.footnote.answer;

import dev.footnote.answer.claim.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question ended: answered, not stated by the article, or failed. */
public sealed interface Answer {

    /** The engine that gave it. */
    Engine engine();

    /** The same answer with a notice under it, unless it failed. */
    default Answer noting(Notice notice) {
        if (this instanceof Answered answered) {
            return new Answered(
                    answered.text(),
                    answered.citations(),
                    answered.engine(),
                    notice,
                    answered.verdicts(),
                    answered.closest(),
                    answered.unknown());
        }
        return this instanceof NotStated not ? new NotStated(not.nearest(), not.engine(), notice, not.unknown()) : this;
    }

    /** Names in the question that stand nowhere in the article. */
    default List<String> unknown() {
        return List.of();
    }

    /** The same to a question with these names that stand nowhere in the article, unless it failed. */
    default Answer missing(List<String> names) {
        return this instanceof NotStated not ? new NotStated(not.nearest(), not.engine(), not.notice(), names) : this;
    }

    /** Which engine answered. */
    enum Engine {
        EXTRACTIVE,
        MODEL,
        METADATA
    }

    /** Why an answer is less than the reader could expect; told in one line under it. */
    enum Notice {
        MODEL_UNAVAILABLE,
        MODEL_SLOW,
        MODEL_UNCITED,
        MODEL_CUT_SHORT,
        OVER_BUDGET,
        PARTLY_UNCONFIRMED,
        CLOSEST_PASSAGE,
        /** It is the passage that was asked about, with its neighbours. */
        IN_CONTEXT,
        /** The article is in another language: only names and numbers were compared. */
        OTHER_LANGUAGE,
        /** The article is in another language that the search reads too, but less surely. */
        BETWEEN_LANGUAGES,
        EMBEDDING_UNAVAILABLE;

        /** Whether nothing found may mean that nothing could be matched. */
        public static boolean excuses(@Nullable Notice notice) {
            return notice == OTHER_LANGUAGE || notice == BETWEEN_LANGUAGES;
        }

        /** Whether it says what the passage is that follows, so that it goes before that. */
        public static boolean opens(@Nullable Notice notice) {
            return notice == CLOSEST_PASSAGE || notice == IN_CONTEXT;
        }
    }

    /** Why there is no answer at all. */
    enum Reason {
        EMPTY_QUESTION,
        /** It only greets or thanks. */
        COURTESY,
        QUESTION_TOO_LONG,
        EMPTY_ARTICLE,
        INTERNAL
    }

    /**
     * The article answers.
     *
     * @param text the answer; every {@link Inline.Reference} in it has its citation
     * @param citations in the order of their numbers; empty only for metadata
     * @param verdicts on the claims that a model made, shown or not; empty where it made none
     * @param closest whether the citations are the closest passage only, whatever the notice says besides
     * @param unknown names in the question that stand nowhere in the article
     */
    record Answered(
            List<Inline> text,
            List<Citation> citations,
            Engine engine,
            @Nullable Notice notice,
            List<Verdict> verdicts,
            boolean closest,
            List<String> unknown)
            implements Answer {

        public Answered(
                List<Inline> text,
                List<Citation> citations,
                Engine engine,
                @Nullable Notice notice,
                List<Verdict> verdicts) {
            this(text, citations, engine, notice, verdicts, Notice.opens(notice), List.of());
        }

        /** An answer in which nothing had to be checked. */
        public Answered(List<Inline> text, List<Citation> citations, Engine engine, @Nullable Notice notice) {
            this(text, citations, engine, notice, List.of());
        }

        /** Whether it is a list, or several, which is to be shown as such beside its citations. */
        public boolean isList() {
            return text.stream()
                    .anyMatch(run ->
                            run instanceof Inline.Words words && words.text().startsWith(Inline.BULLET));
        }

        /** The same as the closest passage only, which may not answer. */
        public Answered doubted() {
            return new Answered(
                    text, citations, engine, notice == null ? Notice.CLOSEST_PASSAGE : notice, verdicts, true, unknown);
        }

        /** The same in place of a model's, with the verdicts on what that claimed. */
        Answered judged(List<Verdict> judged) {
            return new Answered(text, citations, engine, notice, judged, closest, unknown);
        }

        @Override
        public Answered missing(List<String> names) {
            return new Answered(text, citations, engine, notice, verdicts, closest, names);
        }

        public Answered {
            text = List.copyOf(text);
            verdicts = List.copyOf(verdicts);
            citations = List.copyOf(citations);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * The article does not say.
     *
     * @param nearest what it does say that comes closest; may be empty
     * @param unknown names in the question that stand nowhere in the article
     */
    record NotStated(List<Citation> nearest, Engine engine, @Nullable Notice notice, List<String> unknown)
            implements Answer {

        public NotStated(List<Citation> nearest, Engine engine, @Nullable Notice notice) {
            this(nearest, engine, notice, List.of());
        }

        public NotStated {
            nearest = List.copyOf(nearest);
            unknown = List.copyOf(unknown);
        }
    }

    /** There is no answer, for a reason that the reader can act on. */
    record Failed(Reason reason, Engine engine) implements Answer {}
}

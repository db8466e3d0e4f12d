package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers questions about an article as a whole, in the article's own sentences and without a model:
 *
 * <pre>
 * What is it about?        the sentences most like all others
 * Who is mentioned?        people and bodies, each with the sentence that introduces them
 * What happened when?      dates, resolved, in order of time
 * What numbers are in it?  figures with what they count
 * Who says what?           what is reported as somebody's words
 * What does Beijing say?   the same of one speaker
 * </pre>
 */
public final class WholeAnswers {

    private WholeAnswers() {}

    /** The answer; empty for a question on what the article says, and for one after a speaker that it doesn't quote. */
    public static Optional<Answer> answer(ArticleIndex index, String question) {
        return answer(index, question, Listing.MOST);
    }

    /** @param most how many items it may have, or sentences */
    public static Optional<Answer> answer(ArticleIndex index, String question, int most) {
        return WholeQuestion.of(question, FactSheet.language(index.article()))
                .flatMap(whole -> answer(index, whole.atMost(most)));
    }

    /** The language of a question about an article as a whole; empty for another. */
    public static Optional<Locale> languageOf(ArticleIndex index, String question) {
        return WholeQuestion.of(question, FactSheet.language(index.article())).map(WholeQuestion::language);
    }

    /** What the article says in short. */
    public static Answer gist(ArticleIndex index) {
        return isEmpty(index) ? empty() : Gist.of(index, Gist.SENTENCES, false);
    }

    private static Optional<Answer> answer(ArticleIndex index, WholeQuestion question) {
        if (isEmpty(index)) {
            return Optional.of(empty());
        }
        Supplier<FactSheet> sheet = () -> FactSheet.of(index.article());
        Supplier<Centrality> centrality = () -> new Centrality(index);
        return switch (question.kind()) {
            case GIST -> Optional.of(Gist.of(index, question.sentences(), question.bullets()));
            case CAST -> Optional.of(Cast.of(sheet.get(), question));
            case TIMELINE -> Optional.of(Timeline.of(sheet.get(), centrality.get(), question));
            case FIGURES -> Optional.of(Figures.of(sheet.get(), centrality.get(), question));
            case QUOTES -> Optional.of(Statements.all(sheet.get(), centrality.get(), question));
            case SAYS -> Statements.of(sheet.get(), centrality.get(), question);
        };
    }

    private static boolean isEmpty(ArticleIndex index) {
        return index.article().sentences().isEmpty();
    }

    private static Answer empty() {
        return new Failed(Reason.EMPTY_ARTICLE, Engine.EXTRACTIVE);
    }
}

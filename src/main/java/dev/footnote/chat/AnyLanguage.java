package dev.footnote.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Landmarks;
import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.Reach;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.ranking.Certainty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Searches an article for a question in whatever language, and owns up to what that could not reach: without an
 * embedding model that knows both languages, only names, numbers and dates are found.
 */
final class AnyLanguage {

    private static final int CACHED = 20;

    private final RetrievalChain chain;
    private final LanguageDetector languages;
    private final Cache<Article, Landmarks> landmarks =
            Caffeine.newBuilder().weakKeys().maximumSize(CACHED).build();

    AnyLanguage(RetrievalChain chain, LanguageDetector languages) {
        this.chain = chain;
        this.languages = languages;
    }

    /** What the article says on a question. */
    Evidence search(ArticleIndex index, String question) {
        Evidence evidence = chain.search(index, question);
        Optional<String> language = foreign(index.article(), question);
        if (language.isEmpty() || evidence.reach() == Reach.ALL_LANGUAGES || evidence.certainty() == Certainty.PLAIN) {
            return evidence;
        }
        Landmarks known = Objects.requireNonNull(landmarks.get(index.article(), Landmarks::new));
        List<Landmarks.Found> found = known.of(question, language.get()).stream()
                .filter(Landmarks.Found::solid)
                .toList();
        return found.isEmpty() ? evidence : chain.found(index, evidence, ranked(found));
    }

    private static List<RankedSentence> ranked(List<Landmarks.Found> found) {
        double all = found.stream().mapToDouble(Landmarks.Found::weight).sum();
        return found.stream()
                .map(one -> new RankedSentence(one.sentence(), one.weight(), one.weight() / all, null))
                .toList();
    }

    /** The answer with the reason why it is less than it could be, if it is. */
    Answer noted(Answer answer, Evidence evidence, Article article, String question) {
        boolean plain = answer instanceof Answered sure && !sure.closest();
        if (evidence.reach() == Reach.WORDS_FOR_NOW && noticeOf(answer).isEmpty()) {
            return answer.noting(Notice.EMBEDDING_UNAVAILABLE);
        }
        boolean foreign = answer.engine() == Engine.EXTRACTIVE
                && evidence.reach() == Reach.OWN_LANGUAGE
                && !plain
                && foreign(article, question).isPresent();
        return foreign ? answer.noting(Notice.OTHER_LANGUAGE) : answer;
    }

    private static Optional<Notice> noticeOf(Answer answer) {
        Notice notice = answer instanceof Answered answered
                ? answered.notice()
                : answer instanceof NotStated not ? not.notice() : null;
        return Optional.ofNullable(notice).filter(told -> !Notice.opens(told));
    }

    /** The question's language where that is surely not the article's. */
    private Optional<String> foreign(Article article, String question) {
        String language = article.metadata().language().split("-", 2)[0];
        return languages.detect(question).filter(other -> !other.equals(language));
    }
}

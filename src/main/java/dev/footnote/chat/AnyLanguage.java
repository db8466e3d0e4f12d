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
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.Reach;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.ranking.Certainty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Searches an article for a question in whatever language, and owns up to what that could not reach: without an
 * embedding model that knows both languages, only names, numbers and dates are found. They also help the packaged one.
 */
final class AnyLanguage {

    private static final int CACHED = 20;

    /**
     * What a landmark is worth beside the score of a search between languages. Held back it puts .650 of the right sentences
     * first in place of .638; from .2 to .5 that hardly changes.
     */
    private static final double LANDMARK = 0.3;

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
        List<Landmarks.Found> found = Objects.requireNonNull(landmarks.get(index.article(), Landmarks::new))
                .of(question, language.get());
        if (evidence.reach() == Reach.KNOWN_LANGUAGES) {
            Map<Sentence, Double> weights =
                    found.stream().collect(Collectors.toMap(Landmarks.Found::sentence, Landmarks.Found::weight));
            return evidence.adding(sentence -> LANDMARK * weights.getOrDefault(sentence, 0.0));
        }
        List<Landmarks.Found> solid =
                found.stream().filter(Landmarks.Found::solid).toList();
        return solid.isEmpty() ? evidence : chain.found(index, evidence, ranked(solid));
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
        boolean excused = answer.engine() == Engine.EXTRACTIVE
                && !plain
                && foreign(article, question).isPresent();
        boolean told = noticeOf(answer).isPresent();
        return switch (evidence.reach()) {
            case OWN_LANGUAGE -> excused ? answer.noting(Notice.OTHER_LANGUAGE) : answer;
            case KNOWN_LANGUAGES -> excused && !told ? answer.noting(Notice.BETWEEN_LANGUAGES) : answer;
            case WORDS_FOR_NOW -> told ? answer : answer.noting(Notice.EMBEDDING_UNAVAILABLE);
            case ALL_LANGUAGES -> answer;
        };
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

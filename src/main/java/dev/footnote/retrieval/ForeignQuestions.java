package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.encode.PackagedModel;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Indexer;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Waiting;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/**
 * Questions in another language than their article's, both of which the packaged multilingual model reads, and the articles as
 * it reads them: those of the English model are read once more when the first such question is asked.
 */
final class ForeignQuestions {

    private static final PackagedModel MODEL = PackagedModel.MULTILINGUAL;

    /** The most sentences of an article that is read once more; they take some 8 seconds. */
    private static final int MOST_SENTENCES = 3_000;

    private final Models models;
    private final ExecutorService cores;
    private final LanguageDetector languages = new LanguageDetector();

    /** Kept as long as the articles' own indexes are, and there is room. */
    private final Cache<ArticleIndex, FutureTask<ArticleIndex>> readings =
            Caffeine.newBuilder().weakKeys().softValues().build();

    ForeignQuestions(Models models, ExecutorService cores) {
        this.models = models;
        this.cores = cores;
    }

    /** Whether a question is one of them. */
    boolean include(ArticleIndex index, String question) {
        String language = index.article().metadata().language();
        return MODEL.reads(language)
                && languages
                        .detect(question)
                        .filter(asked -> MODEL.reads(asked) && !asked.equals(language.split("-", 2)[0]))
                        .isPresent();
    }

    /** The question as the multilingual model reads it. */
    Question question(ArticleIndex index, String asked) {
        return new Question(asked, index.terms().terms(), models.encoder(MODEL));
    }

    /** The article as the multilingual model reads it, if it has read it. */
    Optional<ArticleIndex> readBefore(ArticleIndex index) {
        return isRead(index)
                ? Optional.of(index)
                : Optional.ofNullable(readings.getIfPresent(index))
                        .filter(FutureTask::isDone)
                        .map(Waiting::on);
    }

    /** The same; it reads it now if it has not, some milliseconds a sentence. Empty for a book. */
    Optional<ArticleIndex> read(ArticleIndex index) {
        if (isRead(index)) {
            return Optional.of(index);
        }
        return index.article().sentences().size() > MOST_SENTENCES ? Optional.empty() : Optional.of(readOnce(index));
    }

    private static boolean isRead(ArticleIndex index) {
        return PackagedModel.of(index.article().metadata().language()).equals(Optional.of(MODEL));
    }

    private ArticleIndex readOnce(ArticleIndex index) {
        FutureTask<ArticleIndex> reading =
                Objects.requireNonNull(readings.get(index, unread -> new FutureTask<>(() -> readAgain(unread))));
        reading.run(); // by whoever comes first
        try {
            return Waiting.on(reading);
        } catch (RuntimeException e) {
            if (reading.isDone()) {
                readings.asMap().remove(index, reading);
            }
            if (e instanceof CancellationException && !Thread.currentThread().isInterrupted()) {
                return readOnce(index); // somebody else was interrupted
            }
            throw e;
        }
    }

    private ArticleIndex readAgain(ArticleIndex index) {
        ArticleIndex read = new Indexer(models.encoder(MODEL), cores).index(index.article(), done -> {});
        return FreeMemory.after(new ArticleIndex(index.article(), index.terms(), read.vectors()));
    }
}

package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.across.Embedder;
import dev.footnote.retrieval.across.EmbedderException;
import dev.footnote.retrieval.across.SentenceVectors;
import dev.footnote.retrieval.encode.Vectors;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search by the second embedding model, where the packaged ones do not help: articles in languages that they
 * do not read, and questions that are not in their article's. It fuses cosines and BM25. As nothing was learned for a model
 * that only the operator knows, what may be said rests on how like the question the best sentence is, measured by how
 * like each other the article's sentences are; see {@code src/docs/retrieval.md}.
 */
public final class AcrossLanguages {

    private static final Logger LOG = LoggerFactory.getLogger(AcrossLanguages.class);

    /** Weights of meaning and words. */
    static final List<Double> MEANING_AND_WORDS = List.of(0.7, 0.3);

    /** Spreads the fused scores so that their shares are about the sentences' chances to be the right one. */
    private static final double SPREAD = 2.0;

    /**
     * How like the question the best sentence must be for a plain answer and for any, in standard deviations above the
     * mean likeness of the article's sentences to each other, which every model has on a scale of its own.
     */
    private static final double PLAIN = -1.2;

    private static final double STATED = -2.5;

    /** The least share of the best sentence in a plain answer. */
    private static final double SURE = 0.5;

    /** An article of fewer sentences has no deviation to speak of: everything is the closest passage. */
    private static final int FEW = 8;

    private final Embedder embedder;
    private final LanguageDetector languages;
    private final Set<Article> completing = ConcurrentHashMap.newKeySet();

    public AcrossLanguages(Embedder embedder, LanguageDetector languages) {
        this.embedder = embedder;
        this.languages = languages;
    }

    /** Tells what this search keeps from what another model's would. */
    String id() {
        return embedder.id();
    }

    /** Whether this search is the one to use for a question. */
    boolean isFor(ArticleIndex index, String question) {
        String language = index.article().metadata().language().split("-", 2)[0];
        return index.vectors() == null || !languages.detect(question).equals(Optional.of(language));
    }

    /** The index with the second model's vectors, or without them if the model can't be asked. */
    ArticleIndex complete(ArticleIndex index, IntConsumer done) {
        if (index.article().sentences().isEmpty()) {
            return index;
        }
        try {
            return index.with(embedder.sentences(index.article(), done));
        } catch (EmbedderException e) {
            LOG.warn("the embedding model did not read an article, which is tried again later: {}", e.getMessage());
            return index;
        }
    }

    /** Whether the second model's vectors are missing and may be had now. */
    private boolean lacks(ArticleIndex index) {
        SentenceVectors vectors = index.across();
        return (vectors == null || vectors.isStale())
                && !index.article().sentences().isEmpty()
                && !embedder.isResting();
    }

    /** Begins to get the vectors if they are missing, once at a time for an article. */
    void completeLater(ArticleIndex index, Executor executor, Consumer<ArticleIndex> result) {
        if (lacks(index) && completing.add(index.article())) {
            executor.execute(() -> {
                try {
                    ArticleIndex whole = complete(index, done -> {});
                    if (whole != index) {
                        result.accept(whole);
                    }
                } finally {
                    completing.remove(index.article());
                }
            });
        }
    }

    /** The question's vector; empty when it can't be had, or not compared with the article's. */
    Optional<float[]> vector(ArticleIndex index, String question) {
        SentenceVectors vectors = index.across();
        if (vectors == null || vectors.isStale()) {
            return Optional.empty();
        }
        try {
            float[] vector = embedder.question(question);
            if (vectors.fits(vector)) {
                return Optional.of(vector);
            }
            vectors.outdate();
            LOG.warn("the embedding model's vectors changed their size; those of the article are made again");
        } catch (EmbedderException e) {
            LOG.warn("the embedding model did not read the question: {}", e.getMessage());
        }
        return Optional.empty();
    }

    /** What the article says on a question, by its vector. */
    static Evidence search(ArticleIndex index, Question question, float[] vector, Assembly assembly) {
        List<ContentRetriever> retrievers = List.of(
                meaning(index, vector),
                new SentenceRetriever(index.article().sentences(), index.terms().scores(question)));
        List<Candidate> best =
                assembly.augment(question, retrievers, new Fusion(MEANING_AND_WORDS, PackagedSearch.KEPT));
        double[] shares = shares(best);
        List<RankedSentence> ranked = IntStream.range(0, best.size())
                .mapToObj(i ->
                        new RankedSentence(best.get(i).sentence(), best.get(i).score(), shares[i], null))
                .toList();
        return assembly.evidence(
                index,
                question.asked(),
                ranked,
                shares[0],
                certainty(index, ranked.get(0), vector),
                Reach.ALL_LANGUAGES,
                Evidence.SURE);
    }

    /** The ranked sentences' shares, from their fused scores. */
    private static double[] shares(List<Candidate> best) {
        return Standard.shares(best.stream()
                .mapToDouble(candidate -> SPREAD * candidate.score())
                .toArray());
    }

    /** What may be said of the best sentence. */
    private static Certainty certainty(ArticleIndex index, RankedSentence best, float[] vector) {
        SentenceVectors vectors = meaning(index, vector).vectors();
        double likeness = Vectors.dot(vectors.all().get(best.sentence().index()), vector);
        double standard = vectors.standard(likeness);
        if (vectors.all().size() < FEW) {
            return Certainty.CLOSEST;
        }
        if (standard < STATED) {
            return Certainty.NOT_STATED;
        }
        return standard >= PLAIN && best.share() >= SURE ? Certainty.PLAIN : Certainty.CLOSEST;
    }

    private static MeaningRetriever meaning(ArticleIndex index, float[] vector) {
        SentenceVectors vectors = index.across();
        if (vectors == null) {
            throw new IllegalStateException("the article has no vectors of the second model");
        }
        return new MeaningRetriever(index.article().sentences(), vectors, vector);
    }
}

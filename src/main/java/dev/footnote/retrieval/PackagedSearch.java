package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.index.VectorIndex;
import dev.footnote.retrieval.index.Waiting;
import dev.footnote.retrieval.ranking.AnswerSpan;
import dev.footnote.retrieval.ranking.Calibration;
import dev.footnote.retrieval.ranking.Evaluator;
import dev.footnote.retrieval.ranking.LexicalFeatures;
import dev.footnote.retrieval.ranking.Reader;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The search by what is packaged: terms, an embedding model where one reads the article's language, and the second look
 * with its learned weights.
 */
public final class PackagedSearch {

    /** How many sentences get a second look; on squad11's dev half they hold the right one in 98.6 %. */
    public static final int KEPT = 20;

    /** Weights of the dense and the lexical retriever; from the measuring sets' README. */
    public static final List<Double> DENSE_AND_LEXICAL = List.of(0.7, 0.3);

    private final Models models;
    private final Background background;
    private final Calibration calibration = Calibration.packaged();

    PackagedSearch(Models models, Background background) {
        this.models = models;
        this.background = background;
    }

    /** What the article, which has sentences, says on a question. */
    Evidence search(ArticleIndex index, Question question, Assembly assembly) {
        Calibration.Curve curve = calibration.of(index);
        Evaluator evaluator =
                new Evaluator(index, question, lexical(index, question), curve.reader(), models.products(), background);
        List<Candidate> best = assembly.augment(
                question, retrievers(index, evaluator), new SecondLook(firstLook(index), evaluator, curve.ranking()));
        List<RankedSentence> ranked = ranked(index, best, evaluator);
        float[] inputs = curve.inputs(
                best.stream().map(Candidate::features).toList(), ranked.get(0).share());
        return assembly.evidence(
                index,
                question.asked(),
                ranked,
                curve.confidence(inputs),
                curve.certainty(inputs),
                Reach.OWN_LANGUAGE,
                curve.sure());
    }

    /** What needs no vectors, on another core while this one embeds the question; here if no other is free. */
    private LexicalFeatures lexical(ArticleIndex index, Question question) {
        FutureTask<LexicalFeatures> lexical = new FutureTask<>(() -> Evaluator.lexical(index, question));
        if (index.vectors() != null) {
            background.execute(lexical);
            question.encoded();
        }
        lexical.run();
        return Waiting.on(lexical);
    }

    private static List<ContentRetriever> retrievers(ArticleIndex index, Evaluator evaluator) {
        List<Sentence> sentences = index.article().sentences();
        ContentRetriever lexical =
                new LexicalRetriever(sentences, evaluator.lexical().scores());
        VectorIndex vectors = index.vectors();
        VectorIndex.Cosines cosines = evaluator.cosines();
        return vectors == null || cosines == null
                ? List.of(lexical)
                : List.of(new DenseRetriever(sentences, vectors, cosines), lexical);
    }

    private static ContentAggregator firstLook(ArticleIndex index) {
        return new Fusion(index.vectors() == null ? List.of(1.0) : DENSE_AND_LEXICAL, KEPT);
    }

    private static List<RankedSentence> ranked(ArticleIndex index, List<Candidate> best, Evaluator evaluator) {
        double[] shares =
                Standard.shares(best.stream().mapToDouble(Candidate::score).toArray());
        List<RankedSentence> ranked = new ArrayList<>();
        for (Candidate candidate : best) {
            ranked.add(new RankedSentence(
                    candidate.sentence(),
                    candidate.score(),
                    shares[ranked.size()],
                    answer(index, candidate.sentence(), evaluator)));
        }
        return ranked;
    }

    private static @Nullable Span answer(ArticleIndex index, Sentence sentence, Evaluator evaluator) {
        Reader.Reading reading = evaluator.reading();
        VectorIndex vectors = index.vectors();
        return reading == null || vectors == null
                ? null
                : AnswerSpan.of(reading.scores(sentence.index()), sentence.index(), sentence.text(), vectors.tokens());
    }
}

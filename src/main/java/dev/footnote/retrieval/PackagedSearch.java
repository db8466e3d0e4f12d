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
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** What the article, which has sentences, says on a question in its language. */
    Evidence search(ArticleIndex index, Question question, Assembly assembly) {
        return search(index, question, Calibration.Group.of(index), assembly);
    }

    /**
     * The same for a question in another language.
     *
     * @param index with the multilingual model's vectors
     */
    Evidence searchAcross(ArticleIndex index, Question question, Assembly assembly) {
        return search(index, question, Calibration.Group.ACROSS, assembly);
    }

    private Evidence search(ArticleIndex index, Question question, Calibration.Group group, Assembly assembly) {
        Calibration.Curve curve = calibration.of(group);
        Evaluator evaluator =
                new Evaluator(index, question, lexical(index, question), curve.reader(), models.products(), background);
        List<ContentRetriever> retrievers = retrievers(index, evaluator, group);
        Fusion firstLook = new Fusion(retrievers.size() == 1 ? List.of(1.0) : DENSE_AND_LEXICAL, KEPT);
        List<Candidate> best =
                assembly.augment(question, retrievers, new SecondLook(firstLook, evaluator, curve.ranking()));
        List<RankedSentence> ranked = ranked(index, best, evaluator);
        float[] inputs = curve.inputs(
                best.stream().map(Candidate::features).toList(), ranked.get(0).share());
        return assembly.evidence(
                index,
                question.asked(),
                ranked,
                curve.confidence(inputs),
                curve.certainty(inputs),
                group == Calibration.Group.ACROSS ? Reach.KNOWN_LANGUAGES : Reach.OWN_LANGUAGE,
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

    private static List<ContentRetriever> retrievers(ArticleIndex index, Evaluator evaluator, Calibration.Group group) {
        List<Sentence> sentences = index.article().sentences();
        ContentRetriever lexical =
                new SentenceRetriever(sentences, evaluator.lexical().scores());
        return switch (group) {
            case TERMS_ONLY -> List.of(lexical);
            case ACROSS -> List.of(new SentenceRetriever(sentences, evaluator.matched()));
            case ENGLISH, MULTILINGUAL -> List.of(new SentenceRetriever(sentences, dense(index, evaluator)), lexical);
        };
    }

    private static double[] dense(ArticleIndex index, Evaluator evaluator) {
        return Objects.requireNonNull(index.vectors()).scores(Objects.requireNonNull(evaluator.cosines()));
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

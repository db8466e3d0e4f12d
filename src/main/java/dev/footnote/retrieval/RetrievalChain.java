package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.AugmentationResult;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * Finds what an article says on a question, in four steps:
 *
 * <ol>
 *   <li>the question is cleaned of stray white space;
 *   <li>the dense and the lexical retriever score every sentence, each on its own;
 *   <li>the scores are fused and the best sentences kept;
 *   <li>those grow to their paragraphs and are injected, numbered, into the prompt.
 * </ol>
 *
 * Safe for use by many threads. The embedding model loads in the background from the moment of construction.
 */
public final class RetrievalChain implements AutoCloseable {

    /** Names what the vectors of an {@link ArticleIndex} are made of and how; others cannot be compared with them. */
    public static final String VECTORS = "e5-small-v2-q/title-sentences-paragraphs";

    /** How many sentences are ranked for a question. */
    private static final int KEPT = 20;

    /** Characters of the article that a model is given to read, as measured by the project's target. */
    private static final int READING_BUDGET = 2500;

    private final Embedder embedder = new Embedder();
    private final ExecutorService executor = Executors.newCachedThreadPool(RetrievalChain::daemon);
    private final PromptTemplate template;

    /** @param template of the prompt, with the variables {@code question} and {@code sentences} */
    public RetrievalChain(PromptTemplate template) {
        this.template = template;
    }

    /** Makes the article searchable; takes some milliseconds a sentence. */
    public ArticleIndex index(Article article) {
        try {
            return index(article, percent -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("indexing was cancelled");
        }
    }

    /**
     * Makes the article searchable, until interrupted.
     *
     * @param percent told how much is done
     */
    public ArticleIndex index(Article article, IntConsumer percent) throws InterruptedException {
        return ArticleIndex.of(article, embedder, percent);
    }

    /** The article's index from its vectors as kept under {@link #VECTORS}; empty if they are not this article's. */
    public Optional<ArticleIndex> restore(Article article, List<float[]> vectors) {
        return ArticleIndex.restored(article, vectors);
    }

    /** Ranks the article's sentences for the question and says how far the best can be trusted. */
    public Evidence search(ArticleIndex index, String question) {
        UserMessage asked = UserMessage.from(question.strip());
        if (index.article().sentences().isEmpty()) {
            return new Evidence(question, List.of(), 0, Certainty.NOT_STATED, List.of(), asked);
        }
        AugmentationResult result =
                augmentor(index).augment(new AugmentationRequest(asked, Metadata.from(asked, null, List.of())));
        List<Candidate> best =
                result.contents().stream().map(content -> (Candidate) content).toList();
        Confidence curve = index.vectors() == null ? Confidence.TERMS_ONLY : Confidence.WITH_VECTORS;
        double confidence = curve.of(best.get(0).strength());
        return new Evidence(
                question,
                best.stream()
                        .map(candidate -> new RankedSentence(candidate.sentence(), candidate.score()))
                        .toList(),
                confidence,
                curve.certainty(confidence),
                reading(index).of(best.stream().map(Candidate::sentence).toList()),
                (UserMessage) result.chatMessage());
    }

    private DefaultRetrievalAugmentor augmentor(ArticleIndex index) {
        List<Sentence> sentences = index.article().sentences();
        ContentRetriever lexical = new LexicalRetriever(sentences, index.terms());
        VectorIndex vectors = index.vectors();
        List<ContentRetriever> retrievers =
                vectors == null ? List.of(lexical) : List.of(new DenseRetriever(sentences, vectors, embedder), lexical);
        return DefaultRetrievalAugmentor.builder()
                .queryTransformer(query -> List.of(Query.from(query.text().replaceAll("\\s+", " "), query.metadata())))
                .queryRouter(query -> retrievers)
                .contentAggregator(
                        vectors == null
                                ? new Fusion(List.of(1.0), List.of(1.0), KEPT)
                                : new Fusion(List.of(0.7, 0.3), List.of(2.0, 0.2), KEPT))
                .contentInjector(new NumberedInjector(template, reading(index)))
                .executor(executor)
                .build();
    }

    private static Reading reading(ArticleIndex index) {
        return new Reading(index.article(), READING_BUDGET);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "retrieval");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

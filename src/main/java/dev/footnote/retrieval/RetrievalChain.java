package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.across.SentenceVectors;
import dev.footnote.retrieval.encode.PackagedModel;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.retrieval.index.Indexer;
import dev.footnote.retrieval.index.KeptAcross;
import dev.footnote.retrieval.index.KeptIndex;
import dev.footnote.retrieval.index.Question;
import dev.footnote.retrieval.index.Waiting;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article says on a question, in five steps:
 *
 * <ol>
 *   <li>the question is cleaned of stray white space;
 *   <li>the dense and the lexical retriever score every sentence, each on its own;
 *   <li>the scores are fused and the best sentences kept;
 *   <li>a second look ranks those by all evidence on them and their neighbours;
 *   <li>the best grow to their paragraphs as far as there is room, or to the whole article if it is short; where a
 *       model reads them, they are injected, numbered, into the prompt.
 * </ol>
 *
 * Safe for use by many threads. The English model loads in the background from the moment of construction.
 */
public final class RetrievalChain implements AutoCloseable {

    /**
     * What an index was made by and how it is laid out when it is kept. The number must rise with any change to the
     * model, to what {@link Indexer} gives it to read, or to {@link KeptIndex}: older ones are then made again.
     */
    public static final String MODEL =
            "e5-small-v2-q, tuned/1; bert-base-multilingual, lower four, tuned/1; under headings";

    private final Background background = new Background();
    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), task -> Background.daemon(task, "indexing"));
    private final Models models = new Models(background);
    private final PackagedSearch packaged = new PackagedSearch(models, background);
    private final ForeignQuestions foreign = new ForeignQuestions(models, cores);
    private final Assembly assembly;
    private final @Nullable AcrossLanguages across;

    /**
     * @param template of the prompt, with the variables {@code question}, {@code sentences} and {@code relevant}
     * @param contextTokens how much of the article a model is given to read
     */
    public RetrievalChain(PromptTemplate template, int contextTokens) {
        this(template, contextTokens, Optional.empty());
    }

    /** @param across the search by a second embedding model, if there is one */
    public RetrievalChain(PromptTemplate template, int contextTokens, Optional<AcrossLanguages> across) {
        assembly = new Assembly(template, contextTokens);
        this.across = across.orElse(null);
    }

    /** Makes the article searchable; takes some milliseconds a sentence. */
    public ArticleIndex index(Article article) {
        ArticleIndex index = indexed(article, done -> {});
        return across == null ? index : across.complete(index, done -> {});
    }

    /**
     * Makes the article searchable, until interrupted.
     *
     * @param percent is told how much is done, from any thread
     */
    public ArticleIndex index(Article article, IntConsumer percent) throws InterruptedException {
        int each = Math.max(1, article.sentences().size());
        int all = across == null ? each : 2 * each;
        try {
            ArticleIndex index = indexed(article, done -> percent.accept(100 * done / all));
            return across == null ? index : across.complete(index, done -> percent.accept(100 * (each + done) / all));
        } catch (CancellationException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("indexing was cancelled");
            }
            throw e;
        }
    }

    private ArticleIndex indexed(Article article, IntConsumer done) {
        return FreeMemory.after(new Indexer(models.encoder(article.metadata().language()), cores).index(article, done));
    }

    /** Begins to add to an index what the second embedding model could not give before, if it can be asked again. */
    public void complete(ArticleIndex index, Consumer<ArticleIndex> result) {
        if (across != null) {
            across.completeLater(index, background, result);
        }
    }

    /** What an index was made by: {@link #MODEL}, and the second model where it has that one's vectors. */
    public String modelOf(ArticleIndex index) {
        return index.across() == null ? MODEL : models().get(0);
    }

    /** What a kept index may have been made by to be of use, the best one first. */
    public List<String> models() {
        return across == null ? List.of(MODEL) : List.of(MODEL + "+" + across.id(), MODEL);
    }

    /** The index as bytes; empty for one without vectors, which is made again sooner than read, and for a huge one. */
    public Optional<byte[]> kept(ArticleIndex index) {
        SentenceVectors other = index.across();
        return other == null ? KeptIndex.write(index) : KeptAcross.write(index, other);
    }

    /**
     * The article's index from what {@link #kept} gave; empty if it is not that.
     *
     * @param model by which it was made, one of {@link #models}
     */
    public Optional<ArticleIndex> restore(Article article, String model, byte[] kept) {
        if (model.equals(MODEL)) {
            return KeptIndex.read(article, kept);
        }
        return KeptAcross.read(article, kept).map(found -> {
            ArticleIndex packaged = found.packaged();
            return (packaged == null ? indexed(article, done -> {}) : packaged).with(found.across());
        });
    }

    /** Ranks the article's sentences for the question and says how far the best can be trusted. */
    public Evidence search(ArticleIndex index, String question) {
        return search(index, question, foreign::read);
    }

    /** The same for one of many articles, none of which is read once more for a question in another language. */
    public Evidence searchAsRead(ArticleIndex index, String question) {
        return search(index, question, foreign::readBefore);
    }

    /** @param reading the article as the multilingual model reads it, if it does */
    private Evidence search(
            ArticleIndex index, String question, Function<ArticleIndex, Optional<ArticleIndex>> reading) {
        if (index.article().sentences().isEmpty()) {
            UserMessage asked = UserMessage.from(question.strip());
            return new Evidence(question, List.of(), 0, Certainty.NOT_STATED, List.of(), asked);
        }
        Question clean = question(index, question);
        if (across == null || !across.isFor(index, clean.text())) {
            return packaged(index, clean, reading);
        }
        return across.vector(index, clean.text())
                .map(vector -> AcrossLanguages.search(index, clean, vector, assembly))
                .orElseGet(() -> packaged(index, clean, reading).hindered());
    }

    /** A question in another language may be clear by its names and by words that are alike in both. */
    private Evidence packaged(
            ArticleIndex index, Question question, Function<ArticleIndex, Optional<ArticleIndex>> reading) {
        Evidence own = packaged.search(index, question, assembly);
        if (!foreign.include(index, question.text())) {
            return own;
        }
        if (own.certainty() == Certainty.PLAIN) {
            return own.reaching(Reach.KNOWN_LANGUAGES);
        }
        return reading.apply(index)
                .map(read -> packaged.searchAcross(read, foreign.question(read, question.asked()), assembly))
                .orElse(own);
    }

    /**
     * Evidence with sentences put first that were found otherwise, as the closest passage.
     *
     * @param found the best first
     */
    public Evidence found(ArticleIndex index, Evidence evidence, List<RankedSentence> found) {
        return assembly.found(index, evidence, found);
    }

    /**
     * What an article says as a whole, for a model to write it in short.
     *
     * @param prompt with the variables {@code question} and {@code sentences}
     * @param central the sentences that say most; not empty
     */
    public Evidence overview(ArticleIndex index, PromptTemplate prompt, String question, List<Sentence> central) {
        List<RankedSentence> ranked = central.stream()
                .map(sentence -> new RankedSentence(sentence, 1, 1.0 / central.size(), null))
                .toList();
        return assembly.with(prompt)
                .evidence(index, question, ranked, 1, Certainty.PLAIN, Reach.OWN_LANGUAGE, Evidence.SURE);
    }

    /** Compares words of English texts; loads the embedding model as it was before tuning. */
    public WordLikeness wordLikeness() {
        return new WordLikeness(models::untuned);
    }

    /** The English embedding model alone, to measure against. */
    public BareModel bareModel() {
        return new BareModel(Waiting.on(models.encoder(PackagedModel.ENGLISH)), cores);
    }

    private Question question(ArticleIndex index, String text) {
        return new Question(
                text,
                index.terms().terms(),
                models.encoder(index.article().metadata().language()));
    }

    @Override
    public void close() {
        cores.shutdownNow();
        background.close();
        models.close();
    }
}

package dev.footnote.wiring;

import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.ChatModels;
import dev.footnote.answer.EmbeddingModels;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.ModelEngine;
import dev.footnote.answer.Prompts;
import dev.footnote.answer.claim.ClaimChecker;
import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.answer.condense.Condenser;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.chat.DailyBudget;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.ReadingRoom;
import dev.footnote.chat.shelf.Acquisition;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.config.Config;
import dev.footnote.config.EmbeddingConfig;
import dev.footnote.eval.Bench;
import dev.footnote.eval.Evaluation;
import dev.footnote.eval.Examination;
import dev.footnote.eval.Learning;
import dev.footnote.retrieval.AcrossLanguages;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.across.Embedder;
import dev.footnote.retrieval.across.LocalModels;
import dev.footnote.retrieval.across.ModelId;
import dev.footnote.retrieval.across.Prefixes;
import dev.footnote.store.Store;
import dev.footnote.store.TokenUsage;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.store.sql.SqlStore;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The program's parts for one configuration. The embedding model begins to load when this is made. */
public final class Wiring implements AutoCloseable {

    /** How many articles are fetched at the same time, which is mostly waiting for their sites. */
    private static final int FETCHES = 16;

    /** How many articles are indexed at the same time. */
    private static final int INDEXINGS = 4;

    /** For how long a model that keeps failing is left alone. */
    private static final Duration MODEL_PAUSE = Duration.ofSeconds(30);

    /** What part of the time for an answer a model may take to make out what is asked. */
    private static final int CONDENSING = 5;

    private static final long LAST_WAIT_SECONDS = 2;

    private final Config config;
    private final LanguageDetector languages = new LanguageDetector();
    private final ArticleReader reader;
    private final ExecutorService fetches = pool("fetch", FETCHES);
    private final ExecutorService indexings = pool("indexing", INDEXINGS);
    private final Prompts prompts;
    private final RetrievalChain chain;
    private final AnswerEngine engine;

    /** Throws {@link dev.footnote.config.ConfigException} for a prompt that can't be used. */
    public Wiring(Config config) {
        this.config = config;
        reader = reader(config);
        prompts = Prompts.load(config.promptsFolder());
        chain = new RetrievalChain(
                prompts.question(),
                config.limits().contextTokens(),
                config.embedding().map(this::across));
        engine = engine();
    }

    /** A reader alone, for a command that asks nothing. */
    public static ArticleReader reader(Config config) {
        FetchPolicy standard = FetchPolicy.STANDARD;
        FetchPolicy policy = new FetchPolicy(
                new FetchPolicy.Access(standard.access().ports(), config.trustedHosts()),
                standard.limits(),
                standard.manners());
        return new ArticleReader(new LanguageDetector(), new Supplier<>() {
            private @Nullable Fetcher fetcher;

            @Override
            public synchronized Fetcher get() {
                if (fetcher == null) {
                    fetcher = new Fetcher(policy);
                }
                return fetcher;
            }
        });
    }

    /** The configured store; throws {@link dev.footnote.store.StoreException} if it can't be had. */
    public Store openStore() {
        Config.StorageConfig storage = config.storage();
        return storage.databaseUrl()
                .map(url -> SqlStore.onPostgres(url.reveal(), Clock.systemUTC()))
                .orElseGet(() -> SqlStore.inFolder(storage.folder(), Clock.systemUTC()));
    }

    /**
     * The room for an article that all chats have: the one named here, else the configured one, else the bundled one.
     *
     * Making it loads the models; the garbage of that, some 100 MB, is handed back to the system.
     *
     * @param archive where what readers bring and ask is kept
     */
    public ReadingRoom room(Archive archive, Optional<String> source) throws ArticleException {
        Optional<String> named = source.or(config::article);
        return room(archive, named.isPresent() ? reader.read(named.get()) : reader.bundled());
    }

    private ReadingRoom room(Archive archive, Article article) {
        Acquisition acquisition =
                new Acquisition(reader, archive.articles(), chain, fetches, indexings, Clock.systemUTC());
        ReadingRoom room = new ReadingRoom(archive, acquisition, chain, chain.index(article));
        new Thread(System::gc, "hand-back").start();
        return room;
    }

    /** The desk where questions on a room's articles are answered. */
    public FrontDesk desk(ReadingRoom room) {
        Config.TokenBudget budget =
                config.model().map(Config.ModelConfig::budget).orElse(Config.TokenBudget.NONE);
        return room.desk(
                engine,
                condenser(),
                new DailyBudget(budget.perUser(), budget.overall(), Clock.systemUTC()),
                languages,
                prompts.summary(),
                config.limits().questionChars());
    }

    /** A desk for an article that keeps nothing. */
    public FrontDesk desk(Optional<String> source) throws ArticleException {
        return desk(room(Archive.inMemory(new MemoryArchive(Clock.systemUTC())), source));
    }

    /** Measures the extractive answers, whatever model is set. */
    public Evaluation evaluation() {
        return new Evaluation(chain, new ExtractiveEngine(), this::read);
    }

    /** Puts questions to desks like the readers', with the configured engine. */
    public Examination examination() {
        return new Examination(markdown -> {
            Article article = read(markdown);
            Archive archive = Archive.inMemory(new MemoryArchive(Clock.systemUTC()));
            return new Examination.Seat(article, desk(room(archive, article)), () -> tokens(archive.usage()));
        });
    }

    /** What a desk that is hours old at most has cost: its days are today and, after midnight, yesterday. */
    private static long tokens(TokenUsage usage) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return usage.of(today) + usage.of(today.minusDays(1));
    }

    /** Times each stage. */
    public Bench bench() {
        return new Bench(chain, new ExtractiveEngine(), this::read);
    }

    /** Learns the search's weights again. */
    public Learning learning() {
        return new Learning(this::read);
    }

    private Article read(String markdown) throws ArticleException {
        return reader.read("article.md", markdown.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Condenser> condenser() {
        return config.model()
                .map(model -> new Condenser(
                        new ModelClient(ChatModels.open(model), MODEL_PAUSE),
                        prompts.condense(),
                        model.timeout().dividedBy(CONDENSING),
                        config.limits().memoryTokens()));
    }

    /** The search by the operator's own embedding model. */
    private AcrossLanguages across(EmbeddingConfig embedding) {
        EmbeddingModel model = embedding.source() instanceof EmbeddingConfig.Endpoint endpoint
                ? EmbeddingModels.open(endpoint, embedding.timeout().multipliedBy(Embedder.BATCH_PATIENCE))
                : LocalModels.open((EmbeddingConfig.LocalModel) embedding.source());
        Prefixes prefixes = new Prefixes(embedding.queryPrefix(), embedding.passagePrefix());
        return new AcrossLanguages(
                new Embedder(model, ModelId.of(embedding), prefixes, embedding.timeout(), MODEL_PAUSE), languages);
    }

    private AnswerEngine engine() {
        AnswerEngine extractive = new ExtractiveEngine();
        return config.model()
                .<AnswerEngine>map(model -> new ModelEngine(
                        new ModelClient(ChatModels.open(model), MODEL_PAUSE),
                        prompts,
                        extractive,
                        new ClaimChecker(languages, chain.wordLikeness()::ofWords),
                        new PremiseCheck(languages),
                        model.timeout()))
                .orElse(extractive);
    }

    private static ExecutorService pool(String name, int size) {
        return Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        fetches.shutdownNow();
        indexings.shutdownNow();
        try { // what computes must have ended before the models go
            indexings.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        chain.close();
    }
}

package dev.footnote.chat;

import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.ExtractiveEngine;
import dev.footnote.answer.Prompts;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.chat.shelf.Acquisition;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.testserver.NewsSite;
import dev.langchain4j.model.input.PromptTemplate;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reading room for tests: the real parts on one archive, with a local news site within reach. */
public final class Room implements AutoCloseable {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final RetrievalChain CHAIN =
            new RetrievalChain(Prompts.load(Optional.empty()).question(), 600);
    private static final ArticleIndex HOUSE = CHAIN.index(new ArticleReader(LANGUAGES, () -> {
                throw new AssertionError("the bundled article needs no fetching");
            })
            .bundled());

    public final Librarian librarian;
    public final FrontDesk desk;
    private final ExecutorService fetchers = Executors.newFixedThreadPool(4);
    private final ExecutorService indexers = Executors.newFixedThreadPool(4);

    public Room(Archive archive, NewsSite site, Clock clock) {
        this(archive, site, clock, new ExtractiveEngine());
    }

    /** One whose questions an engine answers that a test brings. */
    Room(Archive archive, NewsSite site, Clock clock, AnswerEngine engine) {
        Fetcher fetcher = new Fetcher(site.policy());
        ArticleReader reader = new ArticleReader(LANGUAGES, () -> fetcher);
        ReadingRoom room = new ReadingRoom(
                archive, new Acquisition(reader, archive.articles(), CHAIN, fetchers, indexers, clock), CHAIN, HOUSE);
        librarian = room;
        PromptTemplate summary = Prompts.load(Optional.empty()).summary();
        desk = room.desk(engine, Optional.empty(), DailyBudget.unlimited(clock), LANGUAGES, summary, 1_000);
    }

    /** One that keeps nothing beyond the test. */
    public static Room inMemory(NewsSite site) {
        return new Room(Archive.inMemory(new MemoryArchive(Clock.systemUTC())), site, Clock.systemUTC());
    }

    /** Brings an article that is expected to come. */
    public Arrival.Shelved bring(ChatId chat, Source source) throws InterruptedException {
        Arrival arrival = librarian.bring(chat, source, Progress.NONE);
        if (arrival instanceof Arrival.Shelved shelved) {
            return shelved;
        }
        throw new AssertionError(arrival);
    }

    @Override
    public void close() {
        fetchers.shutdownNow();
        indexers.shutdownNow();
    }
}

package dev.footnote.chat.shelf;

import dev.footnote.article.Article;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.fetch.Fetched;
import dev.footnote.chat.shelf.Progress.Stage;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import dev.footnote.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets an article: fetches, reads, judges, keeps and indexes it. An address that several readers want is fetched once,
 * and not again for a day; a file or text belongs to the chat that sent it. Interrupting the caller cancels.
 */
public final class Acquisition {

    private static final Logger LOG = LoggerFactory.getLogger(Acquisition.class);

    /** How long what was found at an address is taken as what is there now. */
    private static final Duration FRESH = Duration.ofDays(1);

    /** A thick book; its index takes some 180 MB and minutes to make. */
    private static final int MOST_SENTENCES = 15_000;

    private final ArticleReader reader;
    private final Articles articles;
    private final Indexes indexes;
    private final Clock clock;
    private final SharedWork<String, Edition> fetches;
    private final SharedWork<ArticleId, Edition> indexings;

    /**
     * As many articles are got at the same time as the executors have threads.
     *
     * @param indexers not those that fetch, as they wait for these, and no other chat shall wait for slow sites
     */
    public Acquisition(
            ArticleReader reader,
            Articles articles,
            RetrievalChain chain,
            ExecutorService fetchers,
            ExecutorService indexers,
            Clock clock) {
        this.reader = reader;
        this.articles = articles;
        this.indexes = new Indexes(chain, articles);
        this.clock = clock;
        fetches = new SharedWork<>(fetchers);
        indexings = new SharedWork<>(indexers);
    }

    /** The article that a chat has sent or named. */
    public Edition acquire(long chat, Source source, Progress progress) throws RefusedException, InterruptedException {
        if (source instanceof Source.Link link) {
            String address = Addresses.normal(link.address());
            Optional<Articles.Edition> known = stored(() -> articles.latest(address))
                    .filter(edition -> edition.fetchedAt().plus(FRESH).isAfter(clock.instant()));
            Optional<Edition> kept = known.isPresent() ? find(chat, known.get().article(), progress) : Optional.empty();
            return kept.isPresent() ? kept.get() : fetch(address, progress);
        }
        progress.at(Stage.READING, 0);
        Article article = read(source);
        ArticleId id = stored(() -> articles.add(article, new Articles.Private(chat)));
        return index(id, article, progress);
    }

    /** What an address leads to now, fetched in any case. */
    public Edition fetch(String address, Progress progress) throws RefusedException, InterruptedException {
        return result(() -> fetches.await(address, watcher -> fetchNow(address, watcher), progress));
    }

    /** An article that is kept, if it is and this chat may read it. */
    public Optional<Edition> find(long chat, ArticleId id, Progress progress)
            throws RefusedException, InterruptedException {
        Optional<ArticleIndex> inMemory = indexes.inMemory(id);
        if (inMemory.isPresent()) {
            // an id is made of content and owner, and shelves hold only what their chat may read
            return Optional.of(new Edition(id, inMemory.get()));
        }
        Optional<Article> article = stored(() -> articles.find(id, chat));
        return article.isPresent() ? Optional.of(index(id, article.get(), progress)) : Optional.empty();
    }

    /** Keeps an article that came from elsewhere under a name of its own, readable by all. */
    public ArticleId keep(ArticleIndex index, String address) {
        ArticleId id = articles.add(index.article(), new Articles.Public(Set.of(address)));
        indexes.hold(id, index);
        return id;
    }

    /** An index that is always there, as it was last completed. */
    ArticleIndex current(ArticleId id, ArticleIndex first) {
        return indexes.current(id, first);
    }

    /** Lets go of an article in memory. */
    public void drop(ArticleId id) {
        indexes.drop(id);
    }

    private Edition index(ArticleId id, Article article, Progress progress)
            throws RefusedException, InterruptedException {
        return result(
                () -> indexings.await(id, watcher -> new Edition(id, indexes.make(id, article, watcher)), progress));
    }

    /** Nothing that a page says of its own address is believed: others would find it there. */
    private Edition fetchNow(String address, Progress progress)
            throws ArticleException, RefusedException, InterruptedException {
        progress.at(Stage.FETCHING, 0);
        Fetched page = reader.fetch(address);
        progress.at(Stage.READING, 0);
        Article article = bounded(Walls.check(page, reader));
        String found = Addresses.normal(page.finalUri().toString());
        ArticleId id = articles.add(article, new Articles.Public(Set.copyOf(List.of(address, found))));
        Optional<ArticleIndex> inMemory = indexes.inMemory(id);
        return inMemory.isPresent() ? new Edition(id, inMemory.get()) : index(id, article, progress);
    }

    private Article read(Source source) throws RefusedException {
        try {
            return bounded(
                    source instanceof Source.Upload upload
                            ? reader.read(upload.name(), upload.content())
                            : Pastes.read(((Source.Pasted) source).text(), reader));
        } catch (ArticleException e) {
            throw new RefusedException(Obstacle.of(e), e);
        }
    }

    private static Article bounded(Article article) throws RefusedException {
        int sentences = article.sentences().size();
        if (sentences > MOST_SENTENCES) {
            throw new RefusedException(Obstacle.TOO_LARGE, sentences + " sentences are more than " + MOST_SENTENCES);
        }
        return article;
    }

    /** Work whose outcome is an edition or a reason. */
    private interface Work<T> {
        T run() throws ExecutionException, InterruptedException;
    }

    /** A look into the store. */
    private interface Look<T> {
        T run();
    }

    private static <T> T stored(Look<T> look) throws RefusedException {
        try {
            return look.run();
        } catch (StoreException e) {
            LOG.error("the store failed", e);
            throw new RefusedException(Obstacle.STORE, e);
        }
    }

    private static <T> T result(Work<T> work) throws RefusedException, InterruptedException {
        try {
            return work.run();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RefusedException refused) {
                throw refused;
            }
            if (cause instanceof ArticleException article) {
                throw new RefusedException(Obstacle.of(article), article);
            }
            LOG.error("an article could not be got", cause);
            throw new RefusedException(cause instanceof StoreException ? Obstacle.STORE : Obstacle.INTERNAL, e);
        }
    }
}

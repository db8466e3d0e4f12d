package dev.footnote.chat;

import dev.footnote.answer.AnswerEngine;
import dev.footnote.answer.condense.Condenser;
import dev.footnote.article.LanguageDetector;
import dev.footnote.chat.receipt.ReceiptWriter;
import dev.footnote.chat.shelf.Acquisition;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Edition;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.RefusedException;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.shelf.Shelves;
import dev.footnote.chat.shelf.Source;
import dev.footnote.chat.talk.Understanding;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import dev.footnote.store.ArticleId;
import dev.footnote.store.StoreException;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The librarian of all chats: brings articles to their shelves, renews them, forgets and exports. */
public final class ReadingRoom implements Librarian {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);

    private final Archive archive;
    private final Acquisition acquisition;
    private final Shelves shelves;
    private final Editions editions;
    private final Transcripts transcripts;
    private final RetrievalChain chain;

    /** @param house the article that every chat has from the start */
    public ReadingRoom(Archive archive, Acquisition acquisition, RetrievalChain chain, ArticleIndex house) {
        this.archive = archive;
        this.acquisition = acquisition;
        this.chain = chain;
        shelves = new Shelves(archive, acquisition, house);
        editions = new Editions(shelves, acquisition, chain);
        transcripts = new Transcripts(archive.conversations());
    }

    /**
     * The desk where questions on this room's articles are answered.
     *
     * @param condenser what makes out with a model what a follow-up means; empty: the rules do
     * @param budget what the model may cost a day
     * @param summary asks a model to sum an article up
     * @param questionChars the longest question that is read
     */
    public FrontDesk desk(
            AnswerEngine engine,
            Optional<Condenser> condenser,
            DailyBudget budget,
            LanguageDetector languages,
            PromptTemplate summary,
            int questionChars) {
        return new ArticleDesk(
                editions,
                transcripts,
                chain,
                engine,
                new Summaries(chain, engine, summary),
                new Understanding(condenser),
                asker -> budget.of(asker, archive.usage()),
                languages,
                questionChars);
    }

    @Override
    public Arrival bring(ChatId chat, long person, Source source, Progress progress) throws InterruptedException {
        try {
            Edition edition = acquisition.acquire(chat.value(), source, progress);
            List<String> questions = editions.card(edition).questions();
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
            shelves.add(chat.value(), edition, person);
            return new Arrival.Shelved(edition.id(), ReceiptWriter.write(edition.article(), questions));
        } catch (RefusedException e) {
            LOG.info("refused: {}", e.getMessage());
            return new Arrival.Refused(e.obstacle());
        } catch (StoreException e) {
            LOG.error("an article could not be put on a shelf", e);
            return new Arrival.Refused(Obstacle.STORE);
        }
    }

    @Override
    public List<ShelfEntry> shelf(ChatId chat) {
        return shelves.of(chat.value());
    }

    @Override
    public boolean choose(ChatId chat, ArticleId article) {
        return shelves.choose(chat.value(), article);
    }

    @Override
    public boolean rename(ChatId chat, ArticleId article, String title) {
        return shelves.rename(chat.value(), article, title);
    }

    @Override
    public Renewal refresh(ChatId chat, ArticleId article, Progress progress) throws InterruptedException {
        try {
            return renew(chat, article, progress);
        } catch (RefusedException e) {
            LOG.info("refused: {}", e.getMessage());
            return new Renewal.Refused(e.obstacle());
        } catch (StoreException e) {
            LOG.error("an article could not be renewed", e);
            return new Renewal.Refused(Obstacle.STORE);
        }
    }

    private Renewal renew(ChatId chat, ArticleId article, Progress progress)
            throws RefusedException, InterruptedException {
        Optional<Edition> old = editions.find(chat, article);
        String address = old.map(edition -> edition.article().metadata().url()).orElse(null);
        if (old.isEmpty() || address == null) {
            return new Renewal.NoAddress();
        }
        Edition fresh = acquisition.fetch(address, progress);
        String title = shelves.find(chat.value(), article)
                .map(ShelfEntry::title)
                .orElse(fresh.article().metadata().title());
        if (fresh.article().text().equals(old.get().article().text())) {
            return new Renewal.Unchanged(title);
        }
        List<Revision> revisions =
                Revision.of(transcripts.cited(chat, article), old.get().article(), fresh.article());
        shelves.replace(chat.value(), article, fresh);
        return new Renewal.Renewed(fresh.id(), title, revisions);
    }

    @Override
    public boolean remove(ChatId chat, ArticleId article) {
        editions.drop(article);
        return shelves.remove(chat.value(), article);
    }

    @Override
    public void forget(ChatId chat) {
        shelves.of(chat.value()).forEach(entry -> editions.drop(entry.id()));
        shelves.drop(chat.value());
        archive.personalData().forget(chat.value());
    }

    @Override
    public String export(ChatId chat) {
        return archive.personalData().export(chat.value());
    }
}

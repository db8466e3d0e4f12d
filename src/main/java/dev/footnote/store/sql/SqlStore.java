package dev.footnote.store.sql;

import dev.footnote.store.Articles;
import dev.footnote.store.Chats;
import dev.footnote.store.Conversations;
import dev.footnote.store.Inbox;
import dev.footnote.store.Lease;
import dev.footnote.store.Library;
import dev.footnote.store.PersonalData;
import dev.footnote.store.Replies;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.store.TokenUsage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Opens a store on SQLite or PostgreSQL. */
public final class SqlStore implements Store {

    /** The name of the SQLite database within its folder. */
    public static final String FILE = "footnote.db";

    private final Database database;
    private final Clock clock;

    private SqlStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A store in a SQLite file in a folder, both made if missing; throws {@link StoreException} if it cannot be had. */
    public static Store inFolder(Path folder, Clock clock) {
        return new SqlStore(new SqliteDatabase(folder.resolve(FILE)), clock);
    }

    /**
     * A store on a PostgreSQL server; throws {@link StoreException} if it cannot be had.
     *
     * @param url such as {@code jdbc:postgresql://host/database?user=me&password=secret}
     */
    public static Store onPostgres(String url, Clock clock) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("a database's URL must begin with jdbc:postgresql:");
        }
        return new SqlStore(new PostgresDatabase(url), clock);
    }

    @Override
    public Articles articles() {
        return new SqlArticles(database, clock);
    }

    @Override
    public Library library() {
        return new SqlLibrary(database, clock);
    }

    @Override
    public Chats chats() {
        return new SqlChats(database);
    }

    @Override
    public Conversations conversations() {
        return new SqlConversations(database, clock);
    }

    @Override
    public Inbox inbox() {
        return new SqlInbox(database, clock);
    }

    @Override
    public Replies replies() {
        return new SqlReplies(database, clock);
    }

    @Override
    public TokenUsage usage() {
        return new SqlTokenUsage(database);
    }

    @Override
    public PersonalData personalData() {
        return new SqlPersonalData(database, clock);
    }

    @Override
    public Lease lease(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a lease's name is of letters, digits and hyphens, not '" + name + "'");
        }
        return database.lease(name);
    }

    @Override
    public Optional<StoreException> health() {
        try {
            database.run(sql -> sql.update(
                    "INSERT INTO pulse (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
                    clock.instant()));
            database.check();
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.footnote.store.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footnote.store.Store;
import java.nio.file.Path;
import java.time.Clock;

/** The databases that every contract is tested against, the real things. */
public enum Engine {
    SQLITE {
        @Override
        public String place(Path folder) {
            return folder.toString();
        }
    },
    POSTGRES {
        @Override
        public String place(Path folder) {
            assumeTrue(PostgresServer.missing() == null, PostgresServer::missing);
            return PostgresServer.get().migratedDatabase();
        }
    };

    /** Where a new store may be: a folder or a server's address. Skips the test where there is no such engine. */
    public abstract String place(Path folder);

    /** Opens the store at a place. */
    public static Store open(String place, Clock clock) {
        return place.startsWith("jdbc:") ? SqlStore.onPostgres(place, clock) : SqlStore.inFolder(Path.of(place), clock);
    }
}

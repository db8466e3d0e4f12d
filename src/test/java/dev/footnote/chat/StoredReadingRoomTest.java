package dev.footnote.chat;

import dev.footnote.chat.shelf.Archive;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A reading room on SQLite. */
class StoredReadingRoomTest extends ReadingRoomContract {

    @TempDir
    private Path folder;

    private @Nullable Store store;

    @Override
    Archive archive() {
        if (store == null) {
            store = SqlStore.inFolder(folder, Clock.systemUTC());
        }
        return Archive.of(store);
    }

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }
}

package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footnote.store.Inbox;
import dev.footnote.store.Lease;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes disks, files, locks and servers away from a store, and gives them back. */
class TroubleTest {

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
        try (SqliteDatabase database = new SqliteDatabase(folder.resolve(SqlStore.FILE))) {
            Inbox inbox = new SqlInbox(database, clock);
            inbox.accept(1, 101, "before");
            database.run(sql -> sql.query(row -> row, "PRAGMA max_page_count = 1")); // SQLite takes the present size
            StoreException full =
                    catchThrowableOfType(StoreException.class, () -> inbox.accept(2, 101, "too much".repeat(10_000)));
            assertThat(full.kind()).isEqualTo(Kind.FULL);
            assertThat(full.isPassing()).isTrue();
            assertThat(inbox.unfinished()).hasSize(1);
            database.run(sql -> sql.query(row -> row, "PRAGMA max_page_count = 1000000"));
            assertThat(inbox.accept(2, 101, "too much".repeat(10_000))).isTrue();
        }
    }

    @Test
    void saysThatTheFileIsGoneAndGoesOnWhenItIsBack() throws IOException {
        Path home = folder.resolve("data");
        try (Store store = SqlStore.inFolder(home, clock)) {
            store.inbox().accept(1, 101, "before");
            Files.move(home, folder.resolve("elsewhere"));
            assertThat(store.health().map(StoreException::kind)).contains(Kind.GONE);
            assertThat(catchThrowableOfType(
                                    StoreException.class, () -> store.inbox().accept(2, 101, "lost?"))
                            .kind())
                    .isEqualTo(Kind.GONE);
            Files.createDirectory(home); // an empty folder in its place is no store to begin anew in
            assertThat(store.health().map(StoreException::kind)).contains(Kind.GONE);
            Files.delete(home);
            Files.move(folder.resolve("elsewhere"), home);
            assertThat(store.health()).isEmpty();
            assertThat(store.inbox().accept(2, 101, "kept")).isTrue();
            assertThat(store.inbox().unfinished()).hasSize(2);
        }
    }

    @Test
    void saysThatTheFileIsLockedAndGoesOnWhenItIsFree() throws SQLException {
        Path file = folder.resolve(SqlStore.FILE);
        try (SqliteDatabase database = new SqliteDatabase(file, Duration.ofMillis(100));
                Connection rival = SqliteDatabase.source(file, Duration.ZERO).getConnection();
                Statement statement = rival.createStatement()) {
            Inbox inbox = new SqlInbox(database, clock);
            statement.execute("BEGIN EXCLUSIVE");
            StoreException locked = catchThrowableOfType(StoreException.class, () -> inbox.accept(1, 101, "{}"));
            assertThat(locked.kind()).isEqualTo(Kind.LOCKED);
            statement.execute("ROLLBACK");
            assertThat(inbox.accept(1, 101, "{}")).isTrue();
        }
    }

    @Test
    void saysThatAFileIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve(SqlStore.FILE), "These are a few words, not a database. ".repeat(500));
        assertThat(catchThrowableOfType(StoreException.class, () -> SqlStore.inFolder(folder, clock))
                        .kind())
                .isEqualTo(Kind.CORRUPT);
    }

    @Test
    void losesALeaseWhoseFileIsRemoved() throws IOException {
        try (Store store = SqlStore.inFolder(folder, clock);
                Lease lease = store.lease("poll")) {
            assertThat(lease.tryAcquire()).isTrue();
            Files.delete(folder.resolve("poll.lock"));
            assertThat(lease.isHeld()).isFalse();
            assertThat(lease.tryAcquire()).isTrue();
        }
    }

    @Test
    void saysThatTheServerIsGoneAndGoesOnWhenItIsBack() throws Exception {
        assumeTrue(PostgresServer.missing() == null, PostgresServer::missing);
        PostgresServer server = PostgresServer.get();
        try (Store store = SqlStore.onPostgres(server.migratedDatabase(), clock);
                Lease lease = store.lease("poll")) {
            store.inbox().accept(1, 101, "before");
            assertThat(lease.tryAcquire()).isTrue();
            server.kill();
            assertThat(store.health().map(StoreException::kind)).contains(Kind.GONE);
            await().atMost(Duration.ofSeconds(3)).until(() -> !lease.isHeld());
            server.restart();
            await().until(() -> store.health().isEmpty());
            assertThat(store.inbox().unfinished()).hasSize(1);
            assertThat(lease.tryAcquire()).isTrue();
        }
    }

    @Test
    void saysThatThereIsNoServer() {
        var nobody = catchThrowableOfType(
                StoreException.class, () -> SqlStore.onPostgres("jdbc:postgresql://127.0.0.1:1/x?user=me", clock));
        assertThat(nobody.kind()).isEqualTo(Kind.GONE);
    }
}

package dev.footnote.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations.Turn;
import dev.footnote.store.Store;
import dev.footnote.store.StoreException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings databases of earlier versions up to date, on each engine. */
@ParameterizedClass
@EnumSource(Engine.class)
class MigrationsTest {

    private static final ArticleId ARTICLE = new ArticleId("0".repeat(64));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private String place;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void keepsWhatAnEarlierVersionStored(int version) throws SQLException {
        DataSource database = emptyDatabase();
        Migrations.to(version, database);
        execute(database, "INSERT INTO inbox VALUES (5, 101, 'WORKING', 1, 0, '{\"update_id\":5}', 1700000000000)");
        execute(
                database,
                "INSERT INTO turns (chat, number, conversation, article, question, answer, update_id, asked_at) VALUES (101, 1, 1, '"
                        + ARTICLE.value() + "', 'Why?', '{}', NULL, 1)");
        execute(database, "INSERT INTO usage VALUES (101, '2026-11-22', 70)");

        try (Store store = Engine.open(place, new SettableClock())) {
            assertThat(store.inbox().unfinished()).hasSize(1);
            assertThat(store.usage().of(101, LocalDate.of(2026, 11, 22))).isEqualTo(70);
            store.conversations().delivered(101, 1, 900);
            assertThat(store.conversations().carriedBy(101, 900))
                    .map(Turn::question)
                    .contains("Why?");
        }
        try (Store again = Engine.open(place, new SettableClock())) {
            assertThat(again.conversations().recent(101, ARTICLE, 9)).hasSize(1);
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws SQLException {
        DataSource database = emptyDatabase();
        Migrations.to(Migrations.NEWEST, database);
        execute(
                database,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'me', 1, "
                        + (engine == Engine.SQLITE ? "1)" : "TRUE)"));
        assertThatThrownBy(() -> Engine.open(place, new SettableClock()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NEWER));
    }

    @Test
    void knowsItsNewestFile() throws IOException, URISyntaxException {
        Path files = Path.of(MigrationsTest.class.getResource("/db/migration").toURI());
        try (Stream<Path> all = Files.list(files)) {
            assertThat(all.filter(file -> file.getFileName().toString().matches("V\\d+__\\w+\\.sql")))
                    .hasSize(Migrations.NEWEST);
        }
    }

    private DataSource emptyDatabase() {
        if (engine == Engine.SQLITE) {
            place = folder.toString();
            return SqliteDatabase.source(folder.resolve(SqlStore.FILE), SqliteDatabase.PATIENCE);
        }
        engine.place(folder);
        place = PostgresServer.get().emptyDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place);
        return source;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

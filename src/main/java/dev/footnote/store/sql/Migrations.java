package dev.footnote.store.sql;

import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database's schema to the program's version, forward only. Flyway does it; but as its start costs a third of
 * a second, it is not even loaded for a schema that its own history calls up to date.
 */
final class Migrations {

    /** The version of the newest file in {@code db/migration}. */
    static final int NEWEST = 4;

    private static final String LOCATION = "classpath:db/migration";
    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    static void run(DataSource database) {
        int present = version(database);
        if (present > NEWEST) {
            throw new StoreException(
                    Kind.NEWER,
                    "the database has schema version " + present + ", this program knows only up to " + NEWEST
                            + "; run the newer program again or restore a backup");
        }
        if (present < NEWEST) {
            to(NEWEST, database);
        }
    }

    /** Brings it to an earlier version than the newest, as tests of the migrations need. */
    static void to(int version, DataSource database) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations(LOCATION)
                    .target(MigrationVersion.fromVersion(String.valueOf(version)))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException fault
                    ? Faults.of(fault)
                    : new StoreException(Kind.INTERNAL, "the schema could not be brought to version " + version, e);
        }
    }

    /** The schema's version by Flyway's history; 0 when there is none or its last step failed. */
    private static int version(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasHistory(connection)) {
                return 0;
            }
            try (ResultSet last = statement.executeQuery(
                    "SELECT version, success FROM " + HISTORY + " ORDER BY installed_rank DESC LIMIT 1")) {
                return last.next() && last.getBoolean(2) ? Integer.parseInt(last.getString(1)) : 0;
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next();
        }
    }
}

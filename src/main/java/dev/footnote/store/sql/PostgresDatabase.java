package dev.footnote.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.footnote.store.Lease;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server behind a small pool that drops dead connections and makes new ones. */
final class PostgresDatabase implements Database {

    /** How long to wait for a connection. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int CONNECTIONS = 6;
    private static final int TRIES = 3;

    private final String url;
    private final HikariDataSource pool;

    /** Connects and brings the schema up to date. */
    PostgresDatabase(String url) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        // a server that vanished without a word is noticed after this, not after hours
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException fault
                    ? Faults.of(fault)
                    : new StoreException(Kind.GONE, "no connection to PostgreSQL", e);
        }
        try {
            Migrations.run(pool);
        } catch (StoreException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public <T> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                StoreException fault = Faults.of(e);
                if (fault.kind() != Kind.LOCKED || attempt == TRIES) {
                    throw fault;
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(new Sql(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) { // such as a connection that broke, which was the cause
            cause.addSuppressed(e);
        }
    }

    @Override
    public void erase(List<String> tables) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("VACUUM " + String.join(", ", tables));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Nothing: how full a server's disks are, only its operator knows. */
    @Override
    public void check() {}

    @Override
    public Lease lease(String name) {
        return new AdvisoryLease(url, name);
    }

    @Override
    public void close() {
        pool.close();
    }
}

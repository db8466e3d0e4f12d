package dev.footnote.store.sql;

import dev.footnote.store.Lease;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A lease by PostgreSQL's advisory lock on a connection of its own: the server frees it when that connection ends. It
 * ends at once when the holder's process dies; when its whole host does, keep-alives notice within about 6 s.
 */
final class AdvisoryLease implements Lease {

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int ANSWER_SECONDS = 3;
    private static final List<String> NOTICE_A_DEAD_HOST = List.of(
            "SET tcp_keepalives_idle = 2",
            "SET tcp_keepalives_interval = 1",
            "SET tcp_keepalives_count = 3",
            "SET tcp_user_timeout = 6000");

    private final String url;
    private final long key;
    private @Nullable Connection connection;
    private boolean held;
    private long askedAt;

    AdvisoryLease(String url, String name) {
        this.url = url;
        this.key = keyOf("footnote lease " + name);
    }

    @Override
    public synchronized boolean tryAcquire() {
        if (isHeld()) {
            return true;
        }
        try {
            held = new Sql(connected())
                    .first(row -> row.getBoolean(1), "SELECT pg_try_advisory_lock(?)", key)
                    .orElse(false);
            askedAt = System.nanoTime();
            return held;
        } catch (SQLException e) {
            disconnect();
            throw Faults.of(e);
        }
    }

    @Override
    public synchronized boolean isHeld() {
        if (!held || connection == null || System.nanoTime() - askedAt < TRUSTED_NANOS) {
            return held;
        }
        try {
            if (connection.isValid(ANSWER_SECONDS)) {
                askedAt = System.nanoTime();
                return true;
            }
        } catch (SQLException e) {
            // isValid tells it by its answer
        }
        disconnect();
        return false;
    }

    @Override
    public synchronized void close() {
        release();
        disconnect();
    }

    /** Frees the lock before the connection goes, whose end the server may notice a little later. */
    private void release() {
        Connection current = connection;
        if (!held || current == null) {
            return;
        }
        try {
            new Sql(current).first(row -> row.getBoolean(1), "SELECT pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            // the end of the connection frees it too
        }
    }

    private Connection connected() throws SQLException {
        Connection current = connection;
        if (current != null && current.isValid(ANSWER_SECONDS)) {
            return current;
        }
        disconnect();
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "footnote lease");
        Connection opened = DriverManager.getConnection(url, properties);
        connection = opened;
        try (Statement statement = opened.createStatement()) {
            for (String setting : NOTICE_A_DEAD_HOST) {
                statement.execute(setting);
            }
        }
        return opened;
    }

    private void disconnect() {
        Connection old = connection;
        connection = null;
        held = false;
        try {
            if (old != null) {
                old.close(); // frees the lock
            }
        } catch (SQLException e) {
            // it is given up in any case
        }
    }

    private static long keyOf(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

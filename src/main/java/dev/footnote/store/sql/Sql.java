package dev.footnote.store.sql;

import dev.footnote.store.ArticleId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements within one transaction. Instants are bound as milliseconds, days as text, enums by name. */
record Sql(Connection connection) {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and returns how many rows it touched. */
    int update(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> List<T> query(Row<T> row, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet results = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        }
    }

    /** The first row, if there is one and what it reads is not {@code null}. */
    <T> Optional<T> first(Row<@Nullable T> row, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet results = prepared.executeQuery()) {
            return results.next() ? Optional.ofNullable(row.read(results)) : Optional.empty();
        }
    }

    /** A single number; 0 for no row or a null. */
    long number(String statement, @Nullable Object... values) throws SQLException {
        return first(row -> row.getLong(1), statement, values).orElse(0L);
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, bound(values[i]));
        }
        return prepared;
    }

    private static @Nullable Object bound(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof ArticleId id) {
            return id.value();
        }
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value instanceof String text ? storable(text) : value;
    }

    /** The text with U+FFFD for what PostgreSQL takes no text with: U+0000 and halves of surrogate pairs. */
    static String storable(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean == null ? text : clean.toString();
    }
}

package dev.footnote.store.sql;

import dev.footnote.store.TokenUsage;
import java.sql.SQLException;
import java.time.LocalDate;

/** Token counts, a row for each chat, person and day. */
record SqlTokenUsage(Database database) implements TokenUsage {

    /** Whose usage was forgotten; kept as a sum for the day's budget. */
    static final long NOBODY = Long.MIN_VALUE;

    private static final String ADD_UP =
            " ON CONFLICT (chat, person, day) DO UPDATE SET tokens = usage.tokens + excluded.tokens";

    @Override
    public void add(long chat, long person, LocalDate day, long tokens) {
        database.run(sql -> sql.update(
                "INSERT INTO usage (chat, person, day, tokens) VALUES (?, ?, ?, ?)" + ADD_UP,
                chat,
                person,
                day,
                tokens));
    }

    @Override
    public long of(long person, LocalDate day) {
        return database.transaction(
                sql -> sql.number("SELECT SUM(tokens) FROM usage WHERE person = ? AND day = ?", person, day));
    }

    @Override
    public long of(LocalDate day) {
        return database.transaction(sql -> sql.number("SELECT SUM(tokens) FROM usage WHERE day = ?", day));
    }

    /** Books a chat's usage as another's. */
    static void move(Sql sql, long from, long to) throws SQLException {
        sql.update(
                "INSERT INTO usage (chat, person, day, tokens) SELECT ?, CASE WHEN person = chat THEN ? ELSE person END,"
                        + " day, tokens FROM usage WHERE chat = ?" + ADD_UP,
                to,
                to,
                from);
        sql.update("DELETE FROM usage WHERE chat = ?", from);
    }

    /** Keeps of a chat's and a person's usage only that somebody's it was. */
    static void forget(Sql sql, long chat) throws SQLException {
        if (chat == NOBODY) {
            return;
        }
        sql.update(
                "INSERT INTO usage (chat, person, day, tokens)"
                        + " SELECT ?, ?, day, SUM(tokens) FROM usage WHERE chat = ? OR person = ? GROUP BY day"
                        + ADD_UP,
                NOBODY,
                NOBODY,
                chat,
                chat);
        sql.update("DELETE FROM usage WHERE chat = ? OR person = ?", chat, chat);
    }
}

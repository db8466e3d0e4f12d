package dev.footnote.store.sql;

import dev.footnote.store.TokenUsage;
import java.time.LocalDate;

/** Token counts, a row for each chat and day. */
record SqlTokenUsage(Database database) implements TokenUsage {

    @Override
    public void add(long chat, LocalDate day, long tokens) {
        database.run(sql -> sql.update(
                "INSERT INTO usage (chat, day, tokens) VALUES (?, ?, ?)"
                        + " ON CONFLICT (chat, day) DO UPDATE SET tokens = usage.tokens + excluded.tokens",
                chat,
                day,
                tokens));
    }

    @Override
    public long of(long chat, LocalDate day) {
        return database.transaction(
                sql -> sql.number("SELECT tokens FROM usage WHERE chat = ? AND day = ?", chat, day));
    }

    @Override
    public long of(LocalDate day) {
        return database.transaction(sql -> sql.number("SELECT SUM(tokens) FROM usage WHERE day = ?", day));
    }
}

package dev.footnote.store.sql;

import dev.footnote.store.Replies;
import java.time.Clock;
import java.util.OptionalLong;

/** Marks of replies, a row for each part. */
record SqlReplies(Database database, Clock clock) implements Replies {

    @Override
    public Earlier attempt(long update, int part, long chat) {
        return database.mark(sql -> sql.first(
                        row -> row.getBoolean(1) ? Earlier.SENT : row.getInt(2) > 1 ? Earlier.UNSURE : Earlier.NONE,
                        "INSERT INTO replies (update_id, part, chat, attempts, message, at) VALUES (?, ?, ?, 1, NULL, ?)"
                                + " ON CONFLICT (update_id, part) DO UPDATE SET attempts = replies.attempts"
                                + " + CASE WHEN replies.message IS NULL THEN 1 ELSE 0 END"
                                + " RETURNING message IS NOT NULL, attempts",
                        update,
                        part,
                        chat,
                        clock.instant()))
                .orElse(Earlier.NONE);
    }

    @Override
    public void sent(long update, int part, long message) {
        database.mark(sql ->
                sql.update("UPDATE replies SET message = ? WHERE update_id = ? AND part = ?", message, update, part));
    }

    @Override
    public void refused(long update, int part) {
        database.mark(sql -> {
            sql.update(
                    "UPDATE replies SET attempts = attempts - 1 WHERE update_id = ? AND part = ? AND message IS NULL",
                    update,
                    part);
            return sql.update("DELETE FROM replies WHERE update_id = ? AND part = ? AND attempts = 0", update, part);
        });
    }

    @Override
    public OptionalLong message(long update, int part) {
        return database.transaction(sql -> sql.first(
                        row -> row.getLong(1),
                        "SELECT message FROM replies WHERE update_id = ? AND part = ? AND message IS NOT NULL",
                        update,
                        part))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public long doubtful() {
        return database.transaction(
                sql -> sql.number("SELECT COALESCE(SUM(attempts - 1), 0) FROM replies WHERE attempts > 1"));
    }
}

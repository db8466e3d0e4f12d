package dev.footnote.store.sql;

import dev.footnote.store.Inbox;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Updates, a row each; a known id takes a new update only when the old one is finished and long past. */
record SqlInbox(Database database, Clock clock) implements Inbox {

    @Override
    public List<Incoming> accept(List<Incoming> updates) {
        Instant now = clock.instant();
        return database.transaction(sql -> {
            List<Incoming> taken = new ArrayList<>();
            for (Incoming update : updates) {
                if (take(sql, update, now)) {
                    taken.add(update);
                }
            }
            return taken;
        });
    }

    private static boolean take(Sql sql, Incoming update, Instant now) throws SQLException {
        int rows = sql.update(
                "INSERT INTO inbox (update_id, chat, state, begun, failures, payload, received_at)"
                        + " VALUES (?, ?, 'NEW', 0, 0, ?, ?) ON CONFLICT (update_id) DO UPDATE SET chat = excluded.chat,"
                        + " state = 'NEW', begun = 0, failures = 0, payload = excluded.payload,"
                        + " received_at = excluded.received_at"
                        + " WHERE inbox.received_at < ? AND inbox.state IN ('DONE', 'POISONED')",
                update.update(),
                update.chat(),
                update.json(),
                now,
                now.minus(REMEMBERED));
        if (rows > 0) { // marks of an update that had the same id long ago
            sql.update("DELETE FROM replies WHERE update_id = ?", update.update());
        }
        return rows > 0;
    }

    @Override
    public List<Pending> unfinished() {
        return pending("state IN ('NEW', 'WORKING')");
    }

    @Override
    public List<Pending> setAside() {
        return pending("state = 'POISONED'");
    }

    private List<Pending> pending(String condition) {
        return database.transaction(sql -> sql.query(
                row -> new Pending(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5)),
                "SELECT update_id, chat, payload, received_at, begun FROM inbox WHERE " + condition
                        + " ORDER BY received_at, update_id"));
    }

    @Override
    public boolean begin(long update) {
        return database.mark(sql -> sql.first(
                        row -> row.getString(1),
                        "UPDATE inbox SET begun = begun + 1,"
                                + " state = CASE WHEN begun >= ? THEN 'POISONED' ELSE 'WORKING' END"
                                + " WHERE update_id = ? AND state IN ('NEW', 'WORKING') RETURNING state",
                        BEGINNINGS,
                        update)
                .map(state -> State.valueOf(state) == State.WORKING)
                .orElse(false));
    }

    @Override
    public void release(long update) {
        database.mark(sql -> sql.update(
                "UPDATE inbox SET state = 'NEW', begun = begun - 1"
                        + " WHERE update_id = ? AND state = 'WORKING' AND begun > 0",
                update));
    }

    @Override
    public void finish(List<Long> updates) {
        database.mark(sql -> {
            for (long update : updates) {
                sql.update(
                        "UPDATE inbox SET state = 'DONE', payload = '' WHERE update_id = ? AND state <> 'POISONED'",
                        update);
                sql.update("DELETE FROM replies WHERE update_id = ? AND attempts < 2", update);
            }
            return updates.size();
        });
    }

    @Override
    public Verdict fail(List<Long> updates) {
        return database.transaction(sql -> {
            Verdict first = fail(sql, updates.get(0));
            for (long update : updates.subList(1, updates.size())) {
                if (first == Verdict.SET_ASIDE) {
                    giveUp(sql, update);
                } else {
                    fail(sql, update);
                }
            }
            return first;
        });
    }

    private static Verdict fail(Sql sql, long update) throws SQLException {
        return sql.first(
                        row -> row.getString(1),
                        "UPDATE inbox SET failures = failures + 1,"
                                + " state = CASE WHEN failures + 1 >= ? THEN 'POISONED' ELSE 'NEW' END"
                                + " WHERE update_id = ? AND state IN ('NEW', 'WORKING') RETURNING state",
                        FAILURES,
                        update)
                .map(state -> State.valueOf(state) == State.NEW ? Verdict.TRY_AGAIN : Verdict.SET_ASIDE)
                .orElse(Verdict.SET_ASIDE);
    }

    @Override
    public void giveUp(List<Long> updates) {
        database.run(sql -> {
            for (long update : updates) {
                giveUp(sql, update);
            }
        });
    }

    private static void giveUp(Sql sql, long update) throws SQLException {
        sql.update("UPDATE inbox SET state = 'POISONED' WHERE update_id = ? AND state IN ('NEW', 'WORKING')", update);
    }

    @Override
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.run(sql -> sql.query(
                row -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)),
                "SELECT state, COUNT(*) FROM inbox GROUP BY state"));
        return counts;
    }
}

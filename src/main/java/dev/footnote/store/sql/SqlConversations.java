package dev.footnote.store.sql;

import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns, a row each; a chat's conversations are numbered, and the present one's number stands in the chat's row. */
record SqlConversations(Database database, Clock clock) implements Conversations {

    private static final String COLUMNS =
            "SELECT turns.number, turns.article, turns.question, turns.answer, turns.asked_at, turns.update_id,"
                    + " turns.message FROM turns ";
    private static final String PRESENT = "COALESCE((SELECT conversation FROM chats WHERE chat = ?), 1)";

    @Override
    public Turn add(long chat, ArticleId article, String question, String answer, @Nullable Origin origin) {
        return database.transaction(sql -> {
            // holds the chat's row, so that turns which come at the same time are numbered one after the other
            long conversation = sql.number(
                    "INSERT INTO chats (chat) VALUES (?)"
                            + " ON CONFLICT (chat) DO UPDATE SET conversation = chats.conversation RETURNING conversation",
                    chat);
            return sql.query(
                            SqlConversations::turn,
                            "INSERT INTO turns (chat, number, conversation, article, question, answer, update_id, message, asked_at)"
                                    + " VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM turns WHERE chat = ?),"
                                    + " ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat, update_id) DO UPDATE"
                                    + " SET article = excluded.article, question = excluded.question,"
                                    + " answer = excluded.answer, message = excluded.message"
                                    + " RETURNING number, article, question, answer, asked_at, update_id, message",
                            chat,
                            chat,
                            conversation,
                            article,
                            question,
                            answer,
                            origin == null ? null : origin.update(),
                            origin == null ? null : origin.message(),
                            clock.instant())
                    .get(0);
        });
    }

    @Override
    public List<Turn> recent(long chat, ArticleId article, int limit) {
        List<Turn> turns = database.transaction(sql -> sql.query(
                SqlConversations::turn,
                COLUMNS + "WHERE chat = ? AND article = ? AND conversation = " + PRESENT
                        + " ORDER BY number DESC LIMIT ?",
                chat,
                article,
                chat,
                limit));
        Collections.reverse(turns);
        return turns;
    }

    @Override
    public Optional<Turn> askedBy(long chat, long message) {
        return database.transaction(sql -> sql.first(
                SqlConversations::turn,
                COLUMNS + "WHERE chat = ? AND message = ? ORDER BY number DESC LIMIT 1",
                chat,
                message));
    }

    @Override
    public void startOver(long chat) {
        database.run(sql -> sql.update(
                "INSERT INTO chats (chat, conversation) VALUES (?, 2)"
                        + " ON CONFLICT (chat) DO UPDATE SET conversation = chats.conversation + 1",
                chat));
    }

    @Override
    public void delivered(long chat, long number, long message) {
        database.run(sql -> sql.update(
                "INSERT INTO carriers (chat, message, number) SELECT chat, ?, number FROM turns"
                        + " WHERE chat = ? AND number = ?"
                        + " ON CONFLICT (chat, message) DO UPDATE SET number = excluded.number",
                message,
                chat,
                number));
    }

    @Override
    public Optional<Turn> carriedBy(long chat, long message) {
        return database.transaction(sql -> sql.first(
                SqlConversations::turn,
                COLUMNS + "JOIN carriers ON carriers.chat = turns.chat AND carriers.number = turns.number"
                        + " WHERE carriers.chat = ? AND carriers.message = ?",
                chat,
                message));
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getLong(1),
                new ArticleId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                origin(row),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        long update = row.getLong(6);
        if (row.wasNull()) {
            return null;
        }
        long message = row.getLong(7);
        return new Origin(update, row.wasNull() ? null : message);
    }
}

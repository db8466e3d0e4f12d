package dev.footnote.store.sql;

import dev.footnote.store.ArticleId;
import dev.footnote.store.Library;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chats' lists of articles, a row an entry. */
record SqlLibrary(Database database, Clock clock) implements Library {

    @Override
    public List<Entry> list(long chat) {
        return database.transaction(sql -> sql.query(
                SqlLibrary::entry,
                "SELECT article, title, added_at, used_at, added_by FROM library WHERE chat = ?"
                        + " ORDER BY used_at DESC, added_at DESC, article",
                chat));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long addedBy = row.getLong(5);
        return new Entry(
                new ArticleId(row.getString(1)),
                row.getString(2),
                row.wasNull() ? null : addedBy,
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    @Override
    public void add(long chat, ArticleId article, String title, @Nullable Long addedBy) {
        Instant now = clock.instant();
        database.run(sql -> sql.update(
                "INSERT INTO library (chat, article, title, added_by, added_at, used_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (chat, article) DO UPDATE SET used_at = excluded.used_at",
                chat,
                article,
                title,
                addedBy,
                now,
                now));
    }

    @Override
    public void rename(long chat, ArticleId article, String title) {
        database.run(
                sql -> sql.update("UPDATE library SET title = ? WHERE chat = ? AND article = ?", title, chat, article));
    }

    @Override
    public void touch(long chat, ArticleId article) {
        database.run(sql -> sql.update(
                "UPDATE library SET used_at = ? WHERE chat = ? AND article = ?", clock.instant(), chat, article));
    }

    @Override
    public void replace(long chat, ArticleId old, ArticleId edition) {
        if (old.equals(edition)) {
            touch(chat, old);
            return;
        }
        database.run(sql -> {
            sql.update(
                    "INSERT INTO library (chat, article, title, added_by, added_at, used_at)"
                            + " SELECT chat, ?, title, added_by, added_at, ? FROM library WHERE chat = ? AND article = ?"
                            + " ON CONFLICT (chat, article) DO UPDATE SET title = excluded.title",
                    edition,
                    clock.instant(),
                    chat,
                    old);
            sql.update("UPDATE chats SET article = ? WHERE chat = ? AND article = ?", edition, chat, old);
            delete(sql, chat, old);
        });
    }

    @Override
    public void remove(long chat, ArticleId article) {
        database.run(sql -> {
            sql.update("UPDATE chats SET article = NULL WHERE chat = ? AND article = ?", chat, article);
            delete(sql, chat, article);
        });
    }

    private static void delete(Sql sql, long chat, ArticleId article) throws SQLException {
        sql.update("DELETE FROM library WHERE chat = ? AND article = ?", chat, article);
        sql.update("DELETE FROM articles WHERE id = ? AND owner = ?", article, chat);
    }
}

package dev.footnote.store.sql;

import dev.footnote.store.ArticleId;
import dev.footnote.store.Chats;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chats, a row each, and their settings. */
record SqlChats(Database database) implements Chats {

    @Override
    public Optional<ArticleId> activeArticle(long chat) {
        return database.transaction(
                        sql -> sql.first(row -> row.getString(1), "SELECT article FROM chats WHERE chat = ?", chat))
                .map(ArticleId::new);
    }

    @Override
    public void activate(long chat, ArticleId article) {
        database.run(sql -> sql.update(
                "INSERT INTO chats (chat, article) VALUES (?, ?)"
                        + " ON CONFLICT (chat) DO UPDATE SET article = excluded.article",
                chat,
                article));
    }

    @Override
    public Optional<Locale> locale(long chat) {
        return database.transaction(
                        sql -> sql.first(row -> row.getString(1), "SELECT locale FROM chats WHERE chat = ?", chat))
                .map(Locale::forLanguageTag);
    }

    @Override
    public void setLocale(long chat, Locale locale) {
        database.run(sql -> sql.update(
                "INSERT INTO chats (chat, locale) VALUES (?, ?)"
                        + " ON CONFLICT (chat) DO UPDATE SET locale = excluded.locale",
                chat,
                locale.toLanguageTag()));
    }

    @Override
    public Optional<String> setting(long chat, String name) {
        return database.transaction(sql -> sql.first(
                row -> row.getString(1), "SELECT value FROM settings WHERE chat = ? AND name = ?", chat, name));
    }

    @Override
    public void set(long chat, String name, String value) {
        database.run(sql -> sql.update(
                "INSERT INTO settings (chat, name, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT (chat, name) DO UPDATE SET value = excluded.value",
                chat,
                name,
                value));
    }

    @Override
    public void move(long from, long to) {
        database.run(sql -> {
            moveTurns(sql, from, to);
            drop(sql, from, to, "settings", "name");
            drop(sql, from, to, "library", "article");
            moveChat(sql, from, to);
            SqlTokenUsage.move(sql, from, to);
            for (String table : List.of("settings", "library", "turns", "inbox", "replies")) {
                sql.update("UPDATE " + table + " SET chat = ? WHERE chat = ?", to, from);
            }
            sql.update("UPDATE articles SET owner = ? WHERE owner = ?", to, from);
        });
    }

    private static void moveChat(Sql sql, long from, long to) throws SQLException {
        sql.update(
                "INSERT INTO chats (chat, article, locale, conversation)"
                        + " SELECT ?, article, locale, conversation FROM chats WHERE chat = ?"
                        + " ON CONFLICT (chat) DO UPDATE SET article = COALESCE(chats.article, excluded.article),"
                        + " locale = COALESCE(chats.locale, excluded.locale), conversation = excluded.conversation",
                to,
                from);
        sql.update("DELETE FROM chats WHERE chat = ?", from);
    }

    /** Numbers the new chat's turns after the old one's. A supergroup numbers its messages anew. */
    private static void moveTurns(Sql sql, long from, long to) throws SQLException {
        long before = sql.number("SELECT MAX(number) FROM turns WHERE chat = ?", from);
        long present = sql.number("SELECT MAX(number) FROM turns WHERE chat = ?", to);
        sql.update("DELETE FROM carriers WHERE chat IN (?, ?)", from, to);
        // beyond both, so that no step of the way meets a number that is taken; they go on with the old conversation
        sql.update(
                "UPDATE turns SET number = number + ?,"
                        + " conversation = COALESCE((SELECT conversation FROM chats WHERE chat = ?), conversation)"
                        + " WHERE chat = ?",
                before + present,
                from,
                to);
        sql.update("UPDATE turns SET message = NULL WHERE chat = ?", from);
    }

    private static void drop(Sql sql, long from, long to, String table, String key) throws SQLException {
        sql.update(
                "DELETE FROM " + table + " WHERE chat = ? AND " + key + " IN (SELECT " + key + " FROM " + table
                        + " WHERE chat = ?)",
                from,
                to);
    }
}

package dev.footnote.store.sql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.store.Inbox;
import dev.footnote.store.PersonalData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Deletes and exports across all tables. An article goes with the last library that holds it. */
record SqlPersonalData(Database database, Clock clock) implements PersonalData {

    private static final List<String> TABLES = List.of(
            "articles",
            "addresses",
            "vectors",
            "library",
            "chats",
            "settings",
            "turns",
            "carriers",
            "inbox",
            "replies",
            "usage");

    private static final String UNUSED = "NOT EXISTS (SELECT 1 FROM library WHERE library.article = articles.id)"
            + " AND NOT EXISTS (SELECT 1 FROM chats WHERE chats.article = articles.id)";

    @Override
    public void forget(long chat) {
        database.run(sql -> {
            List<String> sent = sql.query(
                    row -> row.getString(1),
                    "SELECT article FROM library WHERE chat = ?"
                            + " UNION SELECT article FROM chats WHERE chat = ? AND article IS NOT NULL"
                            + " UNION SELECT article FROM turns WHERE chat = ?",
                    chat,
                    chat,
                    chat);
            SqlTokenUsage.forget(sql, chat);
            for (String table : List.of("carriers", "turns", "library", "settings", "chats", "replies")) {
                sql.update("DELETE FROM " + table + " WHERE chat = ?", chat);
            }
            // an id alone must stay, or Telegram's redelivery would be taken for a new update
            // what still waits was sent afterwards, and its sender wants an answer
            sql.update(
                    "UPDATE inbox SET state = 'DONE', payload = '', chat = ? WHERE chat = ? AND state <> 'NEW'",
                    SqlTokenUsage.NOBODY,
                    chat);
            sql.update("DELETE FROM articles WHERE owner = ?", chat);
            for (String article : sent) {
                sql.update("DELETE FROM articles WHERE id = ? AND " + UNUSED, article);
            }
        });
        database.erase(TABLES);
    }

    @Override
    public int expire(Instant before) {
        LocalDate day = LocalDate.ofInstant(before, ZoneOffset.UTC);
        int deleted = database.transaction(sql -> {
            int turns = sql.update("DELETE FROM turns WHERE asked_at < ?", before);
            sql.update("DELETE FROM library WHERE used_at < ?", before);
            sql.update(
                    "UPDATE chats SET article = NULL WHERE article IS NOT NULL AND NOT EXISTS"
                            + " (SELECT 1 FROM library WHERE library.chat = chats.chat AND library.article = chats.article)"
                            + " AND (SELECT added_at FROM articles WHERE id = chats.article) < ?",
                    before);
            int articles = sql.update("DELETE FROM articles WHERE added_at < ? AND " + UNUSED, before);
            sql.update("DELETE FROM usage WHERE day < ?", day);
            return turns + articles + expireUpdates(sql, before);
        });
        database.erase(TABLES);
        return deleted;
    }

    /** Done updates go when their id may come again, those set aside when their time is over. */
    private int expireUpdates(Sql sql, Instant before) throws SQLException {
        Instant known = clock.instant().minus(Inbox.REMEMBERED);
        Instant both = before.isBefore(known) ? before : known;
        sql.update(
                "DELETE FROM replies WHERE at < ? AND update_id NOT IN"
                        + " (SELECT update_id FROM inbox WHERE state IN ('NEW', 'WORKING'))",
                known);
        return sql.update("DELETE FROM inbox WHERE state = 'DONE' AND received_at < ?", known)
                + sql.update("DELETE FROM inbox WHERE state = 'POISONED' AND received_at < ?", both);
    }

    @Override
    public String export(long chat) {
        ObjectNode json = ArticleJson.MAPPER.createObjectNode();
        json.put("chat", chat).put("exportedAt", clock.instant().toString());
        database.run(sql -> {
            sql.query(
                    row -> json.put("locale", row.getString(1)).put("activeArticle", row.getString(2)),
                    "SELECT locale, article FROM chats WHERE chat = ?",
                    chat);
            ObjectNode settings = json.putObject("settings");
            sql.query(
                    row -> settings.put(row.getString(1), row.getString(2)),
                    "SELECT name, value FROM settings WHERE chat = ? ORDER BY name",
                    chat);
            exportArticles(sql, chat, json.putArray("articles"));
            exportTurns(sql, chat, json.putArray("turns"));
            ObjectNode usage = json.putObject("tokensByDay");
            sql.query(
                    row -> usage.put(row.getString(1), row.getLong(2)),
                    "SELECT day, SUM(tokens) FROM usage WHERE chat = ? OR person = ? GROUP BY day ORDER BY day",
                    chat,
                    chat);
        });
        return json.toPrettyString();
    }

    private static void exportArticles(Sql sql, long chat, ArrayNode articles) throws SQLException {
        sql.query(
                row -> articles.addObject()
                        .put("id", row.getString(1))
                        .put("title", row.getString(2))
                        .put("addedAt", moment(row.getLong(3)))
                        .put("addedBy", row.getObject(7) == null ? null : row.getLong(7))
                        .put("private", row.getString(4) != null)
                        .<ObjectNode>set("metadata", ArticleJson.tree(row.getString(5)))
                        .put("text", row.getString(6)),
                "SELECT articles.id, library.title, library.added_at, articles.owner, articles.metadata, articles.text,"
                        + " library.added_by"
                        + " FROM library JOIN articles ON articles.id = library.article WHERE library.chat = ?"
                        + " ORDER BY library.added_at",
                chat);
    }

    private static void exportTurns(Sql sql, long chat, ArrayNode turns) throws SQLException {
        sql.query(
                row -> turns.addObject()
                        .put("number", row.getLong(1))
                        .put("article", row.getString(2))
                        .put("question", row.getString(3))
                        .put("askedAt", moment(row.getLong(4)))
                        .<ObjectNode>set("answer", ArticleJson.tree(row.getString(5))),
                "SELECT number, article, question, asked_at, answer FROM turns WHERE chat = ? ORDER BY number",
                chat);
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}

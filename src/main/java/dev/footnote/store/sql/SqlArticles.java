package dev.footnote.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.article.Article;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Articles as a text beside two small JSON documents, and search indexes as blocks of bytes. */
record SqlArticles(Database database, Clock clock) implements Articles {

    /** Stands in the column {@code dimension}, which once told the length of bare vectors, for an index. */
    private static final int WHOLE_INDEX = 0;

    /** An article as its row holds it. */
    private record Stored(String metadata, String text, String layout) {

        static Stored of(Article article) {
            return new Stored(
                    Sql.storable(ArticleJson.metadata(article.metadata()).toString()),
                    Sql.storable(article.text()),
                    ArticleJson.layout(article));
        }

        /** Made of the owner too: two chats' private articles are two, so that one can be deleted without the other. */
        ArticleId id(String owner) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part : List.of(owner, metadata, text, layout)) {
                    byte[] bytes = part.getBytes(UTF_8);
                    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                    digest.update(bytes);
                }
                return new ArticleId(HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    @Override
    public ArticleId add(Article article, Visibility visibility) {
        Stored stored = Stored.of(article);
        Long owner = visibility instanceof Private mine ? mine.chat() : null;
        ArticleId id = stored.id(owner == null ? "public" : "chat " + owner);
        Instant now = clock.instant();
        database.run(sql -> {
            sql.update(
                    "INSERT INTO articles (id, owner, metadata, text, layout, added_at) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (id) DO NOTHING",
                    id,
                    owner,
                    stored.metadata(),
                    stored.text(),
                    stored.layout(),
                    now);
            if (visibility instanceof Public found) {
                for (String address : found.addresses()) {
                    sql.update(
                            "INSERT INTO addresses (url, article, fetched_at) VALUES (?, ?, ?) ON CONFLICT (url)"
                                    + " DO UPDATE SET article = excluded.article, fetched_at = excluded.fetched_at",
                            address,
                            id,
                            now);
                }
            }
        });
        return id;
    }

    @Override
    public Optional<Article> find(ArticleId id, long reader) {
        return database.transaction(sql -> sql.first(
                        row -> new Stored(row.getString(1), row.getString(2), row.getString(3)),
                        "SELECT metadata, text, layout FROM articles WHERE id = ? AND (owner IS NULL OR owner = ?)",
                        id,
                        reader))
                .map(stored -> ArticleJson.article(stored.metadata(), stored.text(), stored.layout()));
    }

    @Override
    public Optional<Edition> latest(String address) {
        return database.transaction(sql -> sql.first(
                row -> new Edition(new ArticleId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))),
                "SELECT article, fetched_at FROM addresses WHERE url = ?",
                address));
    }

    @Override
    public void keepIndex(ArticleId id, String model, byte[] index) {
        database.check(); // what can be made again must not take the last room from what cannot
        database.run(sql -> {
            sql.update("DELETE FROM vectors WHERE article = ? AND model <> ?", id, model);
            sql.update(
                    "INSERT INTO vectors (article, model, dimension, data) VALUES (?, ?, ?, ?) ON CONFLICT (article, model)"
                            + " DO UPDATE SET dimension = excluded.dimension, data = excluded.data",
                    id,
                    model,
                    WHOLE_INDEX,
                    index);
        });
    }

    @Override
    public Optional<byte[]> index(ArticleId id, String model) {
        return database.transaction(sql -> sql.first(
                row -> row.getBytes(1),
                "SELECT data FROM vectors WHERE article = ? AND model = ? AND dimension = ?",
                id,
                model,
                WHOLE_INDEX));
    }
}

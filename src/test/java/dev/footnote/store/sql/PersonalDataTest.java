package dev.footnote.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Articles.Private;
import dev.footnote.store.Articles.Public;
import dev.footnote.store.Inbox.Pending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code /forget}, {@code /export} and retention promise, on each engine. */
class PersonalDataTest extends StoreContract {

    private static final String SECRET = "Xylophone-4711";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void forgetsAllThatAChatSentAndNothingElse() {
        leaveTracesOf(ANN);
        leaveTracesOf(BEN);
        ArticleId shared = share("https://shared.example/", ANN, BEN);
        ArticleId anns = share("https://anns.example/", ANN);

        store.personalData().forget(ANN);

        assertThat(store.personalData().export(ANN)).doesNotContain(SECRET);
        assertThat(store.library().list(ANN)).isEmpty();
        assertThat(store.chats().activeArticle(ANN)).isEmpty();
        assertThat(store.usage().of(ANN, DAY)).isZero();
        assertThat(store.usage().of(DAY)).isEqualTo(20);
        assertThat(store.articles().find(anns, ANN)).isEmpty();
        assertThat(store.articles().latest("https://anns.example/")).isEmpty();
        assertThat(store.articles().find(shared, BEN)).isPresent();
        assertThat(store.library().list(BEN)).hasSize(2);
        assertThat(store.personalData().export(BEN)).contains(SECRET);
        assertThat(store.inbox().unfinished()).extracting(Pending::chat).containsExactly(BEN);
        assertThat(store.inbox().accept(ANN, ANN, "redelivered")).isFalse();
    }

    @Test
    void keepsOfAForgottenPersonsTokensOnlyTheirNumber() {
        long group = -700;
        store.usage().add(ANN, ANN, DAY, 10);
        store.usage().add(group, ANN, DAY, 5);
        store.usage().add(group, BEN, DAY, 3);
        assertThat(store.personalData().export(ANN)).containsPattern("2026-11-22\"\\s*:\\s*15");

        store.personalData().forget(ANN);

        assertThat(store.usage().of(ANN, DAY)).isZero();
        assertThat(store.usage().of(BEN, DAY)).isEqualTo(3);
        assertThat(store.usage().of(DAY)).isEqualTo(18);
        store.personalData().forget(group);
        assertThat(store.usage().of(BEN, DAY)).isZero();
        assertThat(store.usage().of(DAY)).isEqualTo(18);
    }

    @Test
    void whatStillWaitsWhenAChatIsForgottenIsAnsweredYet() {
        store.inbox().accept(1, ANN, SECRET + " answered");
        store.inbox().begin(1);
        store.inbox().finish(1);
        store.inbox().accept(2, ANN, SECRET + " under way");
        store.inbox().begin(2);
        store.inbox().accept(3, ANN, "asked afterwards");

        store.personalData().forget(ANN);

        assertThat(store.inbox().unfinished()).extracting(Pending::json).containsExactly("asked afterwards");
        assertThat(store.inbox().begin(2)).isFalse();
        assertThat(store.inbox().begin(3)).isTrue();
    }

    @Test
    void leavesNoByteInASqliteFileAndNoRowInAPostgresTable() throws IOException, SQLException {
        for (int i = 0; i < 20; i++) { // churn: pages are freed and used again
            leaveTracesOf(ANN);
            store.library().remove(ANN, store.library().list(ANN).get(0).article());
        }
        leaveTracesOf(ANN);
        leaveTracesOf(BEN);
        assertThat(tracesOf(SECRET)).isNotEmpty();
        store.personalData().forget(ANN);
        store.personalData().forget(BEN);
        assertThat(tracesOf(SECRET)).isEmpty();
    }

    @Test
    void exportsAllThatAChatSent() {
        leaveTracesOf(ANN);
        JsonNode json = ArticleJson.tree(store.personalData().export(ANN));
        assertThat(json.at("/chat").asLong()).isEqualTo(ANN);
        assertThat(json.at("/articles/0/title").asText()).isEqualTo("Letter " + SECRET);
        assertThat(json.at("/articles/0/private").asBoolean()).isTrue();
        assertThat(json.at("/articles/0/text").asText()).contains(SECRET);
        assertThat(json.at("/articles/0/metadata/published").asText()).isEqualTo("2026-11-20");
        assertThat(json.at("/turns/0/question").asText()).contains(SECRET);
        assertThat(json.at("/turns/0/answer/cited").asText()).isEqualTo(SECRET);
        assertThat(json.at("/settings/nickname").asText()).isEqualTo(SECRET);
        assertThat(json.at("/tokensByDay/" + DAY).asInt()).isEqualTo(10);
    }

    @Test
    void deletesWhatIsOlderThanTheRetention() {
        leaveTracesOf(ANN);
        ArticleId old = share("https://old.example/", ANN);
        store.inbox().accept(1, ANN, "done");
        store.inbox().finish(1);
        clock.advance(Duration.ofDays(40));
        leaveTracesOf(BEN);
        ArticleId fresh = share("https://new.example/", BEN);

        assertThat(store.personalData().expire(clock.instant().minus(Duration.ofDays(30))))
                .isPositive();

        assertThat(store.personalData().export(BEN)).contains(SECRET);
        assertThat(store.articles().find(fresh, BEN)).isPresent();
        assertThat(store.articles().find(old, ANN)).isEmpty();
        assertThat(store.library().list(ANN)).isEmpty();
        JsonNode left = ArticleJson.tree(store.personalData().export(ANN));
        assertThat(left.at("/articles")).isEmpty();
        assertThat(left.at("/turns")).isEmpty();
        assertThat(left.at("/tokensByDay")).isEmpty();
        // what is not answered yet is not lost to retention
        assertThat(store.inbox().unfinished()).extracting(Pending::update).containsExactly(ANN, BEN);
        assertThat(store.inbox().accept(1, ANN, "the id anew")).isTrue();
    }

    @Test
    void updatesThatAreDoneGoEvenWhereAllElseIsKeptForEver() {
        leaveTracesOf(ANN);
        store.inbox().accept(1, ANN, "done");
        store.inbox().finish(1);
        clock.advance(Duration.ofDays(3));

        assertThat(store.personalData().expire(Instant.EPOCH)).isEqualTo(1);

        assertThat(store.personalData().export(ANN)).contains(SECRET);
        assertThat(store.library().list(ANN)).hasSize(1);
    }

    @Test
    void keepsAnArticleThatIsStillUsed() {
        ArticleId old = share("https://old.example/", ANN);
        store.chats().activate(ANN, old);
        clock.advance(Duration.ofDays(40));
        store.library().touch(ANN, old);
        store.personalData().expire(clock.instant().minus(Duration.ofDays(30)));
        assertThat(store.articles().find(old, ANN)).isPresent();
        assertThat(store.chats().activeArticle(ANN)).contains(old);
    }

    private ArticleId share(String address, long... chats) {
        ArticleId id = store.articles().add(article(address, "Common words."), new Public(Set.of(address)));
        for (long chat : chats) {
            store.library().add(chat, id, address);
        }
        return id;
    }

    private void leaveTracesOf(long chat) {
        ArticleId letter = store.articles()
                .add(article("Letter", "My " + SECRET + " for " + chat, SECRET.repeat(2000)), new Private(chat));
        store.articles().keepIndex(letter, "words", SECRET.repeat(2000).getBytes(UTF_8));
        store.library().add(chat, letter, "Letter " + SECRET);
        store.chats().activate(chat, letter);
        store.chats().set(chat, "nickname", SECRET);
        String answer = "{\"cited\":\"" + SECRET + "\"}";
        var turn = store.conversations().add(chat, letter, "Who plays the " + SECRET + "?", answer, null);
        store.conversations().delivered(chat, turn.number(), 1);
        store.inbox().accept(chat, chat, "{\"text\":\"" + SECRET + "\"}");
        store.inbox().begin(chat);
        store.replies().attempt(chat, 0, chat);
        store.usage().add(chat, chat, DAY, 10);
    }

    private List<?> tracesOf(String text) throws IOException, SQLException {
        return engine == Engine.SQLITE ? filesWith(text) : tablesWith(text);
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tablesWith(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(place);
                Statement statement = connection.createStatement()) {
            try (ResultSet all = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
            List<String> found = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM " + table + " AS t WHERE t::text LIKE '%" + text + "%'")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
            return found;
        }
    }
}

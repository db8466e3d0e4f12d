package dev.footnote.telegram;

import static org.awaitility.Awaitility.await;

import dev.footnote.store.Inbox;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.testserver.BotApiServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store under a bot on a local Bot API server, and what an earlier process has left in it. */
abstract class StoredBot {

    static final Clock NOW = Clock.systemUTC();
    static final Clock TEN_MINUTES_AGO = Clock.offset(NOW, Duration.ofMinutes(-10));

    @TempDir
    Path folder;

    final BotApiServer server = new BotApiServer();
    Store store;
    StoreWatch watch;

    @BeforeEach
    void open() {
        store = SqlStore.inFolder(folder, NOW);
        watch = new StoreWatch(store::health, StoreWatch.Rhythm.STANDARD);
    }

    @AfterEach
    void close() {
        watch.close();
        store.close();
        server.close();
    }

    static final String FROM = "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"en\"}";

    RunningBot start() {
        return new RunningBot(server, Keeping.in(store, watch));
    }

    /** Leaves an update in the store as an earlier process would. */
    void leave(int id, Clock when, String content) {
        String json = "{\"update_id\":" + id + ","
                + content.replace("DATE", "" + Instant.now(when).getEpochSecond()) + "}";
        try (Store earlier = SqlStore.inFolder(folder, when)) {
            earlier.inbox().accept(id, 5, json);
        }
    }

    static String message(String text) {
        return "\"message\":{\"message_id\":1,\"date\":DATE," + FROM
                + ",\"chat\":{\"id\":5,\"type\":\"private\",\"first_name\":\"Ann\"},\"text\":\"" + text + "\"}";
    }

    long count(State state) {
        return store.inbox().counts().getOrDefault(state, 0L);
    }

    void awaitNothingLeft() {
        Inbox inbox = store.inbox();
        await().until(() -> inbox.unfinished().isEmpty());
    }
}

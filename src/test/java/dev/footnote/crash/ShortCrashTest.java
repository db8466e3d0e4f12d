package dev.footnote.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.crash.Ordeal.Plan;
import dev.footnote.crash.Ordeal.Tally;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.telegram.ServeScripted;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes with the real channel and store and a scripted desk are killed a few times, for every build. */
class ShortCrashTest {

    @TempDir
    Path folder;

    private final BotApiServer server = new BotApiServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingIsLostWhenTheBotIsKilled() throws IOException, InterruptedException {
        Tally tally = new Ordeal(server, recipe(), new Plan(5, 4, 2, 400, false, 7))
                .run(() -> SqlStore.inFolder(data(), Clock.systemUTC()));

        assertThat(tally.asked()).isEqualTo(20);
        assertThat(tally.lost()).isZero();
        assertThat((long) tally.doubled()).isLessThanOrEqualTo(tally.doubtful());
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void whatWasSentWhenTheBotWasKilledBeforeItKnewComesTwiceAndIsCounted() throws IOException, InterruptedException {
        server.next("sendMessage", new Behaviour.AnswersLate(Duration.ofMinutes(1)));
        server.updates().say(5, "how many?");
        BotProcess first = recipe().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.messages(5).size() == 1);
        first.kill();
        BotProcess second = recipe().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.messages(5).size() == 2);
        server.updates().say(6, "and now?");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.messages(6).size() == 1);
        assertThat(second.stop()).isBetween(0L, 10_000L);

        assertThat(server.messages(5)).hasSize(2);
        try (Store store = SqlStore.inFolder(data(), Clock.systemUTC())) {
            assertThat(store.replies().doubtful()).isEqualTo(1);
            assertThat(store.inbox().unfinished()).isEmpty();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private BotProcess.Recipe recipe() {
        return new BotProcess.Recipe(
                folder,
                Map.of(),
                ServeScripted.class.getName(),
                List.of(BotApiServer.TOKEN, server.url().toString(), data().toString()));
    }
}

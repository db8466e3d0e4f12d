package dev.footnote.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.crash.Ordeal.Plan;
import dev.footnote.crash.Ordeal.Tally;
import dev.footnote.store.sql.Engine;
import dev.footnote.testserver.BotApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real program is killed 20 times while 200 questions are asked in 20 chats, on each database: {@code mvn verify
 * -Pcrash}.
 */
@Tag("crash")
@ParameterizedClass
@EnumSource(Engine.class)
class CrashTest {

    private static final int CHATS = 20;
    private static final int PER_CHAT = 10;
    private static final int ENDS = 20;
    private static final int LIFE = 3_000;
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final BotApiServer server = new BotApiServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingIsLostWhenItIsKilled() throws IOException, InterruptedException {
        Tally tally = endure(false);

        assertThat(tally.lost()).isZero();
        assertThat(tally.setAside()).isZero();
        assertThat((long) tally.doubled()).isLessThanOrEqualTo(tally.doubtful());
    }

    @Test
    void nothingIsLostAndNothingComesTwiceWhenItIsTold() throws IOException, InterruptedException {
        Tally tally = endure(true);

        assertThat(tally.lost()).isZero();
        assertThat(tally.setAside()).isZero();
        assertThat(tally.doubled()).isZero();
        assertThat(tally.doubtful()).isZero();
        assertThat(tally.crashes()).isZero();
        assertThat(tally.slowestStop()).isBetween(0L, 12_000L);
    }

    private Tally endure(boolean orderly) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        String place = engine.place(data);
        Map<String, String> environment = new HashMap<>(Map.of(
                "TELEGRAM_BOT_TOKEN",
                BotApiServer.TOKEN,
                "TELEGRAM_API_URL",
                server.url().toString(),
                "DATA_DIR",
                data.toString(),
                "QUEUE_PER_CHAT",
                "100"));
        if (engine == Engine.POSTGRES) {
            environment.put("DATABASE_URL", place);
        }
        BotProcess.Recipe recipe = new BotProcess.Recipe(folder, environment, "dev.footnote.Footnote", List.of());
        Tally tally = new Ordeal(server, recipe, new Plan(CHATS, PER_CHAT, ENDS, LIFE, orderly, SEED))
                .run(() -> Engine.open(place, Clock.systemUTC()));
        Path logs = Files.createDirectories(Path.of("target", "crash"));
        Files.copy(
                folder.resolve("log.txt"),
                logs.resolve(engine + (orderly ? "-sigterm" : "-sigkill") + ".log"),
                StandardCopyOption.REPLACE_EXISTING);
        System.out.println(engine + (orderly ? " SIGTERM " : " SIGKILL ") + tally + ", seed " + SEED);
        assertThat(tally.asked()).isEqualTo(CHATS * PER_CHAT);
        assertThat(tally.wrong()).isZero();
        return tally;
    }
}

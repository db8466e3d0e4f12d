package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.ChatId;
import dev.footnote.chat.Room;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source;
import dev.footnote.store.Articles;
import dev.footnote.store.Inbox;
import dev.footnote.store.Replies;
import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import dev.footnote.store.memory.MemoryArchive;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.testserver.BotApiServer;
import dev.footnote.testserver.NewsSite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot does while its store doesn't work. */
class StoreTroubleTest {

    private static final StoreWatch.Rhythm QUICK = new StoreWatch.Rhythm(Duration.ofMillis(50), Duration.ofMillis(50));

    private static final String BRIDGE = "Engineers found two cracks in the middle pillar of the old bridge.";

    private final BotApiServer server = new BotApiServer();
    private volatile boolean full;
    private volatile boolean losesAnswer;
    private final StoreWatch watch = new StoreWatch(() -> Optional.ofNullable(full ? trouble() : null), QUICK);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void nothingIsConfirmedUntilItIsBackAndTheAdminIsTold() {
        try (RunningBot bot = start()) {
            await().until(() -> bot.health().phase() == ChannelHealth.Phase.POLLING);
            full = true;
            await().until(() -> watch.trouble().isPresent());
            server.updates().say(5, "how many?");
            assertThat(bot.replies(99, 1).get(0)).startsWith("My store does not work (FULL)");
            assertThat(server.updates().unconfirmed()).isEqualTo(1);
            assertThat(server.messages(5)).isEmpty();
            full = false;

            assertThat(bot.replies(5, 1)).hasSize(1);
            assertThat(bot.replies(99, 2).get(1)).isEqualTo("My store works again.");
            bot.awaitQuiet();
        }
    }

    @Test
    void anAnswerUnderWayWaitsForItAndIsSentOnce() {
        try (RunningBot bot = start()) {
            server.updates().say(5, "slow");
            await().until(() -> bot.desk.asked.size() == 1);
            full = true;
            await().during(Duration.ofSeconds(1)).until(() -> server.messages(5).isEmpty());
            full = false;

            assertThat(bot.replies(5, 1)).hasSize(1);
            bot.awaitQuiet();
            assertThat(bot.desk.asked).hasSize(1);
        }
    }

    @Test
    void aQuestionOnAnArticleThatCannotBeReadNowWaitsForItAndGetsNoOtherAnswer() throws InterruptedException {
        MemoryArchive memory = new MemoryArchive(Clock.systemUTC());
        Archive archive = new Archive(frail(Articles.class, memory), memory, memory, memory, memory.usage(), memory);
        byte[] text = ("# Flood\n\n" + BRIDGE + " The flood went down.\n").getBytes(StandardCharsets.UTF_8);
        NewsSite site = new NewsSite();
        try (Room before = new Room(archive, site, Clock.systemUTC())) {
            before.librarian.bring(new ChatId(5), new Source.Upload("flood.md", text), Progress.NONE);
        }
        try (Room room = new Room(archive, site, Clock.systemUTC());
                RunningBot bot = new RunningBot(room)) {
            full = true;
            bot.server.updates().say(5, "What did engineers find in the bridge?");
            await().during(Duration.ofSeconds(2))
                    .until(() -> bot.server.messages(5).isEmpty());
            full = false;

            assertThat(bot.replies(5, 1)).singleElement().asString().contains(BRIDGE);
            bot.awaitQuiet();
            assertThat(bot.server.messages(5)).hasSize(1);
        } finally {
            site.close();
        }
    }

    @Test
    void aQuestionThatIsKeptThoughTheStoreSeemedToFailIsAnswered() {
        try (RunningBot bot = start()) {
            await().until(() -> bot.health().phase() == ChannelHealth.Phase.POLLING);
            losesAnswer = true;
            server.updates().say(5, "how many?");

            assertThat(bot.replies(5, 1)).hasSize(1);
            bot.awaitQuiet();
            assertThat(losesAnswer).isFalse();
            assertThat(bot.desk.asked).hasSize(1);
        }
    }

    private RunningBot start() {
        Keeping sound = Keeping.inMemory(Clock.systemUTC());
        Keeping frail = new Keeping(
                true,
                frail(Inbox.class, sound.inbox()),
                frail(Replies.class, sound.replies()),
                sound.leases(),
                sound.mover(),
                watch);
        return new RunningBot(server, frail);
    }

    /** The same thing, but for its trouble. */
    private <T> T frail(Class<T> type, T sound) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (full) {
                        throw trouble();
                    }
                    try {
                        Object result = method.invoke(sound, arguments);
                        if (losesAnswer && method.getName().equals("accept")) {
                            losesAnswer = false;
                            throw trouble();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static StoreException trouble() {
        return new StoreException(Kind.FULL, "no room");
    }
}

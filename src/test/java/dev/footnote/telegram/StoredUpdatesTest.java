package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.answer.AnswerListener;
import dev.footnote.chat.Asker;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Inquiry;
import dev.footnote.chat.Room;
import dev.footnote.chat.shelf.Archive;
import dev.footnote.store.Conversations.Origin;
import dev.footnote.store.Inbox;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.testserver.BotApiServer;
import dev.footnote.testserver.NewsSite;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store adds: what was taken over is answered by whichever process comes next. */
class StoredUpdatesTest {

    private static final Clock NOW = Clock.systemUTC();
    private static final Clock TEN_MINUTES_AGO = Clock.offset(NOW, Duration.ofMinutes(-10));

    @TempDir
    private Path folder;

    private final BotApiServer server = new BotApiServer();
    private Store store;
    private StoreWatch watch;

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

    @Test
    void aQuestionThatWasLeftIsAnsweredAndTheAnswerSaysThatItIsLate() {
        leave(7, TEN_MINUTES_AGO, message("how many?"));
        try (RunningBot bot = start()) {
            assertThat(bot.replies(5, 1).get(0))
                    .startsWith("Answering late, 10 minutes after")
                    .contains("warships");

            server.updates().say(5, "and now?");
            assertThat(bot.replies(5, 2).get(1)).doesNotContain("late");
            awaitNothingLeft();
        }
    }

    @Test
    void allThatWaitedForTheBotIsAnsweredHoweverMuchItIs() {
        IntStream.range(0, 5)
                .forEach(i -> leave(7 + i, NOW, message("how many? " + i).replace("_id\":1", "_id\":" + (1 + i))));
        try (RunningBot bot = start()) {
            assertThat(bot.replies(5, 5)).noneMatch(text -> text.startsWith("One moment"));
            assertThat(bot.desk.asked).hasSize(5);
        }
    }

    @Test
    void aPressThatIsTooOldIsDroppedQuietly() {
        leave(
                7,
                TEN_MINUTES_AGO,
                "\"callback_query\":{\"id\":\"cb\"," + FROM + ",\"chat_instance\":\"1\",\"data\":\"q:0:0\"}");
        try (RunningBot bot = start()) {
            awaitNothingLeft();

            assertThat(server.calls("answerCallbackQuery")).isEmpty();
            assertThat(server.messages(5)).isEmpty();
            assertThat(bot.health().phase()).isEqualTo(ChannelHealth.Phase.POLLING);
        }
    }

    @Test
    void aQuestionThatIsAnsweredAgainAfterAKillIsKeptOnce() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.of(store), site, NOW)) {
            String question = "How many warships did China send?";
            room.desk.ask(new Inquiry(Asker.in(new ChatId(5)), question, new Origin(7, 1L)), AnswerListener.NONE);
            leave(7, NOW, message(question)); // and there it was killed
            try (RunningBot bot = new RunningBot(server, room, Keeping.in(store, watch))) {
                bot.replies(5, 1);
                awaitNothingLeft();
            }
            assertThat(room.librarian.export(new ChatId(5))).containsOnlyOnce(question);
        }
    }

    @Test
    void anArticleUnderWayWhenTheBotWasKilledComesInTheMessageThatShowedItsProgress() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.of(store), site, NOW)) {
            int progress = leaveBringing(site, 1);
            try (RunningBot bot = new RunningBot(server, room, Keeping.in(store, watch))) {
                awaitNothingLeft();
                assertThat(server.messages(5)).singleElement().asString().startsWith("Flood in Ardelton");
                assertThat(server.lastMessage(5)).isEqualTo(progress);
                assertThat(bot.health().waiting()).isZero();
            }
        }
    }

    @Test
    void anArticleThatOutlivesTheBotThreeTimesIsSetAsideAndItsReaderTold() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.of(store), site, NOW)) {
            leaveBringing(site, Inbox.FAILURES);
            try (RunningBot bot = new RunningBot(server, room, Keeping.in(store, watch))) {
                await().until(() -> count(State.POISONED) == 1);
                awaitNothingLeft();

                assertThat(server.messages(5)).singleElement().asString().startsWith("I have tried this three times");
                assertThat(bot.replies(99, 1).get(0)).contains("set aside");
                assertThat(site.visits("/flood")).isZero();
            }
        }
    }

    /** Leaves a link that was begun so often, and shows its progress in a message, whose id it returns. */
    private int leaveBringing(NewsSite site, int begun) {
        RunningBot earlier = start(); // not closed, as its server goes on
        server.updates().say(5, "/help");
        earlier.replies(5, 1);
        awaitNothingLeft();
        earlier.stop();
        int progress = server.lastMessage(5);
        String address = site.publish("/flood", "Flood in Ardelton", "The flood reached its highest level at four.");
        String entity = "[{\"type\":\"url\",\"offset\":0,\"length\":" + address.length() + "}]";
        leave(7, NOW, message(address).replace("\"}", "\",\"entities\":" + entity + "}"));
        for (int i = 0; i < begun; i++) {
            store.inbox().begin(7);
        }
        store.replies().attempt(7, -1, 5);
        store.replies().sent(7, -1, progress);
        return progress;
    }

    @Test
    void whatWasSentBeforeIsNotSentAgain() {
        leave(7, NOW, message("how many?"));
        store.inbox().begin(7);
        store.replies().attempt(7, 0, 5);
        store.replies().sent(7, 0, 10_000);
        try (RunningBot bot = start()) {
            awaitNothingLeft();
            server.updates().say(6, "and now?");
            bot.replies(6, 1);

            assertThat(server.messages(5)).isEmpty();
        }
    }

    @Test
    void aQuestionThatWaitsWhileItsChatIsForgottenIsAnswered() {
        try (RunningBot bot = start()) {
            server.updates().say(5, "slow");
            server.updates().say(5, "how many?");
            await().until(() -> bot.desk.asked.size() == 1 && server.updates().unconfirmed() == 0);
            store.personalData().forget(5);

            bot.replies(5, 2);
            assertThat(bot.desk.asked).containsExactly("slow", "how many?");
            awaitNothingLeft();
        }
    }

    @Test
    void aPoisonIsSetAsideAfterThreeTriesAndStopsNothingElse() {
        try (RunningBot bot = start()) {
            server.updates().say(5, "poison");
            server.updates().say(5, "how many?");

            assertThat(bot.replies(5, 1)).hasSize(1);
            await().until(() -> count(State.POISONED) == 1);
            assertThat(bot.replies(99, 1).get(0)).contains("set aside").endsWith("1.");
            awaitNothingLeft();
        }
    }

    @Test
    void triesAreCountedAcrossStarts() {
        leave(7, NOW, message("poison"));
        store.inbox().fail(7);
        store.inbox().fail(7);
        try (RunningBot bot = start()) {
            await().until(() -> count(State.POISONED) == 1);

            assertThat(bot.desk.asked).isEmpty();
            assertThat(store.inbox().setAside()).singleElement().satisfies(kept -> assertThat(kept.json())
                    .contains("poison"));
        }
    }

    @Test
    void aSecondInstanceStandsByAndTakesOver() {
        try (Store other = SqlStore.inFolder(folder, NOW);
                RunningBot first = start()) {
            server.updates().say(5, "first");
            first.replies(5, 1);
            RunningBot second = new RunningBot(server, Keeping.in(other, watch));
            await().until(() -> second.health().phase() == ChannelHealth.Phase.STANDBY);
            server.updates().say(5, "second");
            first.replies(5, 2);
            first.stop();
            server.updates().say(5, "third");
            second.replies(5, 3);
            second.stop();

            assertThat(first.desk.asked).containsExactly("first", "second");
            assertThat(second.desk.asked).containsExactly("third");
            assertThat(server.messages(5)).hasSize(3);
        }
    }

    @Test
    void whatIsKeptOfAGroupGoesWithItToItsSupergroup() {
        store.chats().setLocale(-5, Locale.FRENCH);
        try (RunningBot bot = start()) {
            server.updates()
                    .add("\"message\":{\"message_id\":3,\"date\":1,\"chat\":{\"id\":-5,\"type\":\"group\","
                            + "\"title\":\"G\"},\"migrate_to_chat_id\":-1005}");
            bot.awaitQuiet();

            await().until(() -> store.chats().locale(-1005).isPresent());
        }
    }

    private static final String FROM =
            "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"en\"}";

    private RunningBot start() {
        return new RunningBot(server, Keeping.in(store, watch));
    }

    /** Leaves an update in the store as an earlier process would. */
    private void leave(int id, Clock when, String content) {
        String json = "{\"update_id\":" + id + ","
                + content.replace("DATE", "" + Instant.now(when).getEpochSecond()) + "}";
        try (Store earlier = SqlStore.inFolder(folder, when)) {
            earlier.inbox().accept(id, 5, json);
        }
    }

    private static String message(String text) {
        return "\"message\":{\"message_id\":1,\"date\":DATE," + FROM
                + ",\"chat\":{\"id\":5,\"type\":\"private\",\"first_name\":\"Ann\"},\"text\":\"" + text + "\"}";
    }

    private long count(State state) {
        return store.inbox().counts().getOrDefault(state, 0L);
    }

    private void awaitNothingLeft() {
        Inbox inbox = store.inbox();
        await().until(() -> inbox.unfinished().isEmpty());
    }
}

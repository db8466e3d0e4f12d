package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.store.Inbox.State;
import dev.footnote.store.Store;
import dev.footnote.store.sql.SqlStore;
import dev.footnote.telegram.ledger.Keeping;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store adds: what was taken over is answered by whichever process comes next. */
class StoredUpdatesTest extends StoredBot {

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
    void whatFoundNoRoomStaysInTheStoreUntilItIsToldOf() {
        try (RunningBot bot = start()) {
            CountDownLatch held = bot.desk.holdAnswers();
            IntStream.rangeClosed(1, 6).forEach(i -> server.updates().say(5, "question " + i));
            bot.replies(5, 1);
            bot.awaitQuiet();
            await().until(() -> store.inbox().unfinished().size() == 5); // three wait, one was told of at once
            held.countDown();

            assertThat(bot.replies(5, 5).get(4)).contains("question 5", "question 6");
            awaitNothingLeft();
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
}

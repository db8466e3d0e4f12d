package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.telegram.api.BotRejectedException;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the bot gets through trouble with the server, the network and its own end. */
class TroubleTest {

    @Test
    void theBotStartsWhenTheServerDoes() {
        BotApiServer server = new BotApiServer();
        server.next("getMe", new Behaviour.ShowsPage(502));
        server.next("getMe", new Behaviour.CutsConnection(false));
        server.next("getMe", Behaviour.refuses(500, "Internal Server Error"));
        server.updates().say(5, "how many?");
        try (RunningBot bot = new RunningBot(server)) {
            assertThat(bot.replies(5, 1)).hasSize(1);
        }
    }

    @Test
    void aRejectedTokenEndsItWithAClearErrorThatDoesNotShowTheToken() throws InterruptedException {
        try (RunningBot bot = new RunningBot(new BotApiServer(), "123456:wrong", Duration.ofSeconds(1))) {
            Throwable end = bot.awaitEnd();
            assertThat(end).isInstanceOf(BotRejectedException.class).hasMessageContaining("TELEGRAM_BOT_TOKEN");
            assertThat(String.valueOf(end)).doesNotContain("wrong");
            assertThat(((BotRejectedException) end).status()).isEqualTo(401);
        }
    }

    @Test
    void pollingGoesOnAfterEveryKindOfFailure() {
        BotApiServer server = new BotApiServer();
        server.next("getUpdates", Behaviour.refuses(409, "Conflict: terminated by other getUpdates request"));
        server.next("getUpdates", new Behaviour.ShowsPage(502));
        server.next("getUpdates", new Behaviour.CutsConnection(false));
        server.next("getUpdates", new Behaviour.CutsAnswer());
        server.next("getUpdates", Behaviour.refuses(500, "Internal Server Error"));
        server.updates().say(5, "how many?");
        try (RunningBot bot = new RunningBot(server)) {
            assertThat(bot.replies(5, 1)).hasSize(1);
            bot.awaitQuiet();
        }
    }

    @Test
    void updatesThatComeTwiceAreAnsweredOnce() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().say(5, "first");
            bot.server.updates().repeatLast();
            bot.replies(5, 1);
            bot.server.updates().say(5, "second");
            bot.replies(5, 2);

            assertThat(bot.desk.asked).containsExactly("first", "second");
        }
    }

    @Test
    void updateIdsMayFall() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().continueFrom(900_000);
            bot.server.updates().say(5, "before");
            bot.replies(5, 1);
            bot.awaitQuiet();
            bot.server.updates().continueFrom(1_000);
            bot.server.updates().say(5, "after");

            bot.replies(5, 2);
            bot.awaitQuiet();
            await().until(() -> bot.health().waiting() == 0); // weeks lie between two uses of an id
            bot.server.updates().continueFrom(1_000);
            bot.server.updates().say(5, "the same id, another message");
            bot.replies(5, 3);
            assertThat(bot.desk.asked).hasSize(3);
        }
    }

    @Test
    void anAnswerIsDeliveredHoweverManyConnectionsBreak() {
        try (RunningBot bot = new RunningBot()) {
            for (int i = 0; i < 7; i++) {
                bot.server.next("sendMessage", new Behaviour.CutsConnection(false));
            }
            bot.server.updates().say(5, "how many?");

            assertThat(bot.replies(5, 1)).hasSize(1);
            bot.awaitQuiet();
            assertThat(bot.server.messages(5)).hasSize(1);
        }
    }

    @Test
    void aChatsQuestionsAreAnsweredInOrderAndChatsInParallel() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().say(5, "slow 1");
            bot.server.updates().say(5, "quick 2");
            bot.server.updates().say(6, "other");
            bot.replies(6, 1);
            assertThat(bot.server.messages(5)).isEmpty();
            bot.replies(5, 2);

            assertThat(bot.desk.asked).containsSubsequence("slow 1", "quick 2");
        }
    }

    @Test
    void aFullQueueIsToldAtOnceAndWhatElseWasNotTakenWhenAllIsAnswered() {
        try (RunningBot bot = new RunningBot()) {
            CountDownLatch held = bot.desk.holdAnswers();
            IntStream.rangeClosed(1, 7).forEach(i -> bot.server.updates().say(5, "question " + i));
            await().until(() -> bot.desk.asked.size() == 1);
            assertThat(bot.replies(5, 1).get(0)).startsWith("One moment: 3 questions");
            held.countDown();

            List<String> told = bot.replies(5, 5);
            assertThat(told).filteredOn(text -> text.startsWith("One moment")).hasSize(1);
            assertThat(told.get(4)).startsWith("3 more messages").contains("question 5", "question 6", "question 7");
            assertThat(bot.desk.asked).containsExactly("question 1", "question 2", "question 3");
            bot.awaitQuiet();
        }
    }

    @Test
    void thereIsRoomAgainAfterAFullQueue() {
        try (RunningBot bot = new RunningBot()) {
            CountDownLatch held = bot.desk.holdAnswers();
            IntStream.rangeClosed(1, 4).forEach(i -> bot.server.updates().say(5, "question " + i));
            bot.replies(5, 1);
            held.countDown();
            bot.replies(5, 4);
            await().until(() -> bot.health().waiting() == 0);
            bot.server.updates().say(5, "question 5");

            assertThat(bot.replies(5, 5)).noneMatch(text -> text.contains("more message"));
            assertThat(bot.desk.asked).endsWith("question 5");
        }
    }

    @Test
    void aFloodIsToldOfInOneMessageWithTheBeginningOfIt() {
        try (RunningBot bot = new RunningBot()) {
            CountDownLatch held = bot.desk.holdAnswers();
            IntStream.rangeClosed(1, 40).forEach(i -> bot.server.updates().say(5, i + "th " + "word ".repeat(50)));
            bot.awaitQuiet();
            held.countDown();

            assertThat(bot.replies(5, 5).get(4))
                    .startsWith("36 more messages")
                    .contains("5th word", "14th word")
                    .doesNotContain("15th word")
                    .hasSizeLessThan(1_200);
        }
    }

    @Test
    void stoppingLetsAnswersFinishAndConfirmsThem() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().say(5, "slow");
            await().until(() -> bot.desk.asked.size() == 1);
            bot.stop();

            assertThat(bot.server.messages(5)).hasSize(1);
            assertThat(bot.server.updates().unconfirmed()).isZero();
        }
    }

    @Test
    void aPersonWhoBlocksTheBotGetsNoMessages() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().say(5, "slow");
            bot.server
                    .updates()
                    .add("\"my_chat_member\":{\"chat\":{\"id\":5,\"type\":\"private\"},\"date\":1,"
                            + "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"},"
                            + "\"old_chat_member\":{\"status\":\"member\",\"user\":{\"id\":1,\"is_bot\":true,"
                            + "\"first_name\":\"T\"}},\"new_chat_member\":{\"status\":\"kicked\",\"until_date\":0,"
                            + "\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"T\"}}}");
            await().until(() -> bot.desk.asked.size() == 1);
            bot.awaitQuiet();
            bot.stop();

            assertThat(bot.server.calls("sendMessage")).isEmpty();
        }
    }
}

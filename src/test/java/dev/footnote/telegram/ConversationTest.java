package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.article.Metadata;
import dev.footnote.testserver.BotApiServer.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers see when they write to the bot. */
class ConversationTest {

    private final RunningBot bot = new RunningBot();

    @AfterEach
    void theServerHasNothingToObjectTo() {
        bot.close();
        assertThat(bot.server.violations()).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredAsAReplyWithTheCitedSentenceAndItsPlace() {
        int message = bot.server.updates().say(5, "How many warships did China send?");

        assertThat(bot.replies(5, 1))
                .containsExactly(
                        "five warships [1]\n[1] Last weekend Beijing said it was sending five warships, including a"
                                + " guided-missile destroyer.\nparagraph 3 of 7 · read in the original");
        JsonNode call = bot.server.calls("sendMessage").get(0).parameters();
        assertThat(call.path("reply_parameters").path("message_id").asInt()).isEqualTo(message);
        assertThat(call.path("text").asText())
                .contains("<b>five warships</b>", "<blockquote>", "<a href=\"https://www.themoscowtimes.com/");
    }

    @Test
    void typingShowsWithinATenthOfASecondOfTheQuestion() {
        bot.server.updates().say(4, "warm up");
        bot.replies(4, 1);

        List<Duration> delays = new ArrayList<>();
        for (int chat = 5; chat < 10; chat++) {
            long asked = System.nanoTime();
            bot.server.updates().say(chat, "how many?");
            bot.replies(chat, 1);
            List<Call> actions = bot.server.calls("sendChatAction");
            delays.add(Duration.ofNanos(actions.get(actions.size() - 1).nanos() - asked));
        }

        delays.sort(Comparator.naturalOrder());
        assertThat(delays.get(2)).isLessThan(Duration.ofMillis(100));
        assertThat(bot.server.calls("sendChatAction")).hasSize(6);
    }

    @Test
    void aQuestionThatIsEditedWhileItWaitsIsAnsweredInItsNewWordingOnly() {
        bot.server.updates().say(5, "slow");
        int message = bot.server.updates().say(5, "How many ships?");
        bot.server.updates().edit(5, message, "How many warships?");
        bot.replies(5, 2);

        assertThat(bot.desk.asked).containsExactly("slow", "How many warships?");
    }

    @Test
    void aQuestionThatTheArticleDoesNotAnswerGetsTheNearestThing() {
        bot.server.updates().say(5, "How many sailors were injured?");

        assertThat(bot.replies(5, 1).get(0))
                .startsWith("The article doesn't say.\nThe nearest thing it says:\n[1] Russia and China have ended");
    }

    @Test
    void theBotSpeaksTheQuestionsLanguage() {
        bot.server.updates().say(5, "Сколько моряков injured?");
        bot.server.updates().say(6, "de", "/new");
        bot.server.updates().say(8, "xx-unknown", "/new");

        assertThat(bot.replies(5, 1).get(0)).startsWith("В статье об этом не сказано.");
        assertThat(bot.replies(6, 1).get(0)).startsWith("Gut, wir fangen neu an.");
        assertThat(bot.replies(8, 1).get(0)).startsWith("Done, we start over.");
    }

    @Test
    void startShowsTheArticleAndItsQuestionsAsButtonsThatAskThem() {
        bot.server.updates().say(5, "/start some-payload");
        assertThat(bot.replies(5, 1).get(0)).startsWith("Hello!").contains("July 23, 2023", "Outline", "• Navy");
        JsonNode buttons = bot.server
                .calls("sendMessage")
                .get(0)
                .parameters()
                .path("reply_markup")
                .path("inline_keyboard");
        assertThat(buttons).hasSize(3);

        bot.server
                .updates()
                .press(5, buttons.get(0).get(0).path("callback_data").asText());

        assertThat(bot.replies(5, 2).get(1)).startsWith("How many warships did China send?\n\nfive warships [1]");
        assertThat(bot.server.calls("answerCallbackQuery")).hasSize(1);
    }

    @Test
    void aButtonOfAnotherArticleIsExplainedAndGetsNoAnswer() {
        bot.server.updates().say(5, "/article");
        bot.replies(5, 1);
        String data = bot.server
                .calls("sendMessage")
                .get(0)
                .parameters()
                .at("/reply_markup/inline_keyboard/0/0/callback_data")
                .asText();
        bot.desk.changeArticle(ArticleSample.of(
                new Metadata("Other", null, null, null, null, null, "en"), new String[] {"Another text."}));

        bot.server.updates().press(5, data);
        assertThat(bot.replies(5, 2).get(1)).contains("another article");
        bot.server.updates().press(5, "nonsense");
        await().until(() -> bot.server.calls("answerCallbackQuery").size() == 2);

        assertThat(bot.server.calls("answerCallbackQuery").get(1).text()).contains("another article");
        assertThat(bot.server.messages(5)).hasSize(2);
        assertThat(bot.desk.asked).isEmpty();
    }

    @Test
    void aButtonStopsWaitingAtOnceAndItsQuestionKeepsItsPlaceInTheChat() {
        bot.server.updates().say(5, "/article");
        bot.replies(5, 1);
        String data = bot.server
                .calls("sendMessage")
                .get(0)
                .parameters()
                .at("/reply_markup/inline_keyboard/1/0/callback_data")
                .asText();
        CountDownLatch cardComes = bot.desk.holdCards();
        bot.server.updates().press(5, data);
        bot.server.updates().say(5, "How many warships?");
        bot.awaitQuiet();
        await().until(() -> bot.server.calls("answerCallbackQuery").size() == 1);
        assertThat(bot.desk.asked).isEmpty();
        cardComes.countDown();
        bot.replies(5, 3);

        assertThat(bot.server.calls("answerCallbackQuery").get(0).text()).isEmpty();
        assertThat(bot.desk.asked).containsExactly("Why did South Korea deploy fighter jets?", "How many warships?");
    }

    @Test
    void aButtonThatFindsItsChatsQueueFullSaysSoForAMoment() {
        bot.server.updates().say(5, "/article");
        bot.replies(5, 1);
        await().until(() -> bot.health().waiting() == 0);
        CountDownLatch cardComes = bot.desk.holdCards();
        for (int i = 0; i < 5; i++) {
            bot.server.updates().press(5, bot.server.lastMessage(5), bot.desk.button(0));
        }
        await().until(() -> bot.server.calls("answerCallbackQuery").size() == 5);
        cardComes.countDown();
        bot.replies(5, 4);
        bot.awaitQuiet();

        assertThat(bot.server.calls("answerCallbackQuery"))
                .filteredOn(call -> call.text().startsWith("One moment: 3 questions"))
                .hasSize(2);
        assertThat(bot.desk.asked).hasSize(3);
    }

    @Test
    void commandsAreObeyedWithTheBotsNameAndUnknownOnesExplained() {
        bot.server.updates().say(5, "/HELP@Test_Bot");
        bot.server.updates().say(6, "/new");
        bot.server.updates().say(8, "/dance <b>&");

        assertThat(bot.replies(5, 1).get(0)).contains("/article – ");
        assertThat(bot.replies(6, 1).get(0)).startsWith("Done");
        assertThat(bot.desk.restarted).hasSize(1);
        assertThat(bot.replies(8, 1).get(0)).startsWith("I don't know the command /dance.");
    }

    @Test
    void oddMessagesGetASensibleReply() {
        bot.server
                .updates()
                .send(5, "\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}");
        bot.server.updates().say(6, "   ");
        bot.server.updates().say(8, "x".repeat(4_096));
        bot.server.updates().say(9, "<b>& how many ships?");
        bot.server.updates().say(10, "crash");
        bot.server.updates().send(11, "\"photo\":[],\"caption\":\"How many warships?\"");

        assertThat(bot.replies(5, 1).get(0)).startsWith("I can only read text.");
        assertThat(bot.replies(6, 1).get(0)).startsWith("There is no question");
        assertThat(bot.replies(8, 1).get(0)).startsWith("Your question is too long");
        assertThat(bot.replies(9, 1).get(0)).startsWith("five warships");
        assertThat(bot.replies(10, 1).get(0)).startsWith("Something went wrong");
        assertThat(bot.replies(11, 1).get(0)).startsWith("five warships");
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        for (int i = 0; i < 3; i++) {
            bot.server.updates().send(5, "\"photo\":[{\"file_id\":\"p\"}],\"media_group_id\":\"album\"");
        }
        bot.server.updates().say(6, "done");
        bot.replies(6, 1);

        assertThat(bot.replies(5, 1)).hasSize(1);
    }

    @Test
    void anEditedQuestionIsAnsweredAnewOnlyIfItsTextChanged() {
        int message = bot.server.updates().say(5, "How many?");
        bot.replies(5, 1);
        bot.server.updates().edit(5, message, "How many?");
        bot.server.updates().edit(5, message, "How many warships?");
        bot.server.updates().edit(5, 777, "never seen before");
        bot.replies(5, 2);
        bot.awaitQuiet();

        assertThat(bot.desk.asked).containsExactly("How many?", "How many warships?");
    }

    @Test
    void aForgottenQuestionIsNotInMemoryEitherSoItsEditIsNoNewWording() {
        int message = bot.server.updates().say(5, "How many?");
        bot.replies(5, 1);
        bot.server.updates().press(5, bot.server.lastMessage(5), "s:f:"); // yes, forget
        await().untilAsserted(() -> assertThat(bot.replies(5, 1).get(0)).contains("I have deleted all"));
        bot.server.updates().edit(5, message, "How many warships?");
        bot.awaitQuiet();
        bot.server.updates().say(5, "How few?");
        bot.replies(5, 2);

        assertThat(bot.desk.asked).containsExactly("How many?", "How few?");
    }

    @Test
    void aLongAnswerComesInPartsOfWhichOnlyTheFirstIsAReply() {
        bot.server.updates().say(5, "a long one");

        List<String> parts = bot.replies(5, 4);
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(4_096));
        assertThat(String.join("", parts)).contains("Claim 0 ", "Claim 149 ", "<it>");
        List<Call> calls = bot.server.calls("sendMessage");
        assertThat(calls.get(0).parameters().has("reply_parameters")).isTrue();
        assertThat(calls.subList(1, calls.size()))
                .noneSatisfy(call ->
                        assertThat(call.parameters().has("reply_parameters")).isTrue());
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.ofNanos(calls.get(i).nanos() - calls.get(i - 1).nanos()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void anAnswerThatGrowsIsSeenGrowingAndArrivesOnce() {
        bot.server.updates().say(5, "stream");

        assertThat(bot.replies(5, 1)).singleElement().asString().contains("Claim 10 <of> ten [1].", "five warships");
        List<Call> drafts = bot.server.calls("sendMessageDraft");
        assertThat(drafts).hasSizeGreaterThan(1);
        assertThat(drafts.get(0).text()).isEqualTo("Claim 1 &lt;of&gt; ten [1]. ");
        assertThat(bot.server.calls("sendMessage")).hasSize(1);
    }

    @Test
    void theCommandsAreAnnouncedInEveryLanguage() {
        await().until(() -> bot.server.calls("setMyCommands").size() == 6);

        assertThat(bot.server.calls("setMyCommands"))
                .extracting(call -> call.parameters().path("language_code").asText())
                .containsExactlyInAnyOrder("", "ru", "de", "es", "fr", "zh");
    }
}

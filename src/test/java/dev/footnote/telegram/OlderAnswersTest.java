package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.ChatId;
import dev.footnote.chat.Inquiry.Pointer;
import dev.footnote.chat.Room;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source;
import dev.footnote.testserver.NewsSite;
import dev.footnote.testserver.Updates;
import org.junit.jupiter.api.Test;

/** Replies to the bot's older answers, which continue those. */
class OlderAnswersTest {

    private static final long GROUP = -1_001;

    @Test
    void everyPartOfAnAnswerIsKnownToCarryItsTurn() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().say(5, "how many?");
            bot.replies(5, 1);
            bot.server.updates().say(5, "a long one");
            bot.replies(5, 4);

            await().untilAsserted(
                            () -> assertThat(bot.desk.carriers.values()).containsExactlyInAnyOrder(1L, 2L, 2L, 2L));
            assertThat(bot.desk.carriers.get((long) bot.server.lastMessage(5))).isEqualTo(2L);
        }
    }

    @Test
    void aReplyPointsAtTheMessageAndTheWordsPickedFromIt() {
        try (RunningBot bot = new RunningBot()) {
            bot.server.updates().reply(5, 77, "five warships", "what does this mean?");
            bot.server.updates().sayInGroup(GROUP, "why?", Updates.replying(GROUP, 78, ""));
            bot.replies(5, 1);
            bot.replies(GROUP, 1);

            assertThat(bot.desk.pointers)
                    .containsExactlyInAnyOrder(new Pointer(77, "five warships"), new Pointer(78, ""));
        }
    }

    @Test
    void aReplyToAnOlderAnswerContinuesThatOneInAGroup() {
        try (NewsSite site = new NewsSite();
                Room room = Room.inMemory(site);
                RunningBot bot = new RunningBot(room)) {
            bot.server.updates().sayInGroup(GROUP, "/ask How many warships did China send?", "");
            bot.replies(GROUP, 1);
            int older = bot.server.lastMessage(GROUP);
            bot.server.updates().sayInGroup(GROUP, 8, "/ask Who signed the declaration?", "");
            bot.replies(GROUP, 2);

            bot.server.updates().sayInGroup(GROUP, 9, "what does that mean?", Updates.replying(GROUP, older, ""));

            assertThat(bot.replies(GROUP, 3).get(2)).contains("five warships", "Navy aircraft");
        }
    }

    @Test
    void aReplyToAnAnswerFromAnotherArticleIsAnsweredFromThatOne() throws InterruptedException {
        try (NewsSite site = new NewsSite();
                Room room = Room.inMemory(site);
                RunningBot bot = new RunningBot(room)) {
            bot.server.updates().say(5, "How many warships did China send?");
            bot.replies(5, 1);
            int older = bot.server.lastMessage(5);
            String flood = "The flood in Ardelton reached its highest level at four in the morning.";
            room.librarian.bring(new ChatId(5), new Source.Pasted(flood), Progress.NONE);

            bot.server.updates().reply(5, older, "a guided-missile destroyer", "what does this mean?");

            assertThat(bot.replies(5, 2).get(1)).contains("guided-missile destroyer", "Navy aircraft");
            assertThat(bot.server.calls("sendMessage").get(1).text()).contains("<b>a guided-missile destroyer</b>");
        }
    }

    @Test
    void aReplyToAMessageThatCarriesNoAnswerContinuesTheLastOne() {
        try (NewsSite site = new NewsSite();
                Room room = Room.inMemory(site);
                RunningBot bot = new RunningBot(room)) {
            bot.server.updates().say(5, "How many warships did China send?");
            bot.replies(5, 1);

            bot.server.updates().reply(5, 9_999, "", "what does that mean?");

            assertThat(bot.replies(5, 2).get(1)).contains("five warships", "Navy aircraft");
        }
    }
}

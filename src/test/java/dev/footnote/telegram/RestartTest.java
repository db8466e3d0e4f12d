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
import dev.footnote.telegram.ledger.Keeping;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.Test;

/** What readers see of a restart in the middle of something. */
class RestartTest extends StoredBot {

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

    @Test
    void aQuestionThatIsEditedAfterARestartIsAnsweredAnewIfItsTextChanged() {
        try (NewsSite site = new NewsSite();
                Room room = new Room(Archive.of(store), site, NOW)) {
            RunningBot earlier = new RunningBot(server, room, Keeping.in(store, watch)); // its server goes on
            int message = server.updates().say(5, "How many warships did China send?");
            earlier.replies(5, 1);
            awaitNothingLeft();
            earlier.stop();
            try (RunningBot bot = new RunningBot(server, room, Keeping.in(store, watch))) {
                server.updates().edit(5, 777, "Who is the president of France?");
                server.updates().edit(5, message, "How many warships did China send?");
                server.updates().edit(5, message, "How many anti-submarine ships did the Russian navy send?");

                assertThat(bot.replies(5, 2).get(1)).contains("two anti-submarine ships");
                awaitNothingLeft();
                assertThat(server.messages(5)).hasSize(2);
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
}

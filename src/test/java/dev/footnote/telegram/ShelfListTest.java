package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Room;
import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.testserver.NewsSite;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the buttons under the list of articles leave as it is. */
class ShelfListTest {

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    private final RunningBot bot = new RunningBot(room);

    @AfterEach
    void theServerHasNothingToObjectTo() {
        bot.close();
        assertThat(bot.server.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "How many warships did China send?, five warships",
        "'How many warships did China send ？ ', five warships",
        "Thanks!, Always here to help!"
    })
    void whatIsSaidToTheBotIsAnsweredAndNoNewTitle(String message, String answer) {
        bot.server.updates().say(5, "/articles");
        reply("Your articles");
        press("Rename");
        reply("be called?");
        bot.server.updates().say(5, message);
        reply(answer);
        bot.server.updates().say(5, "/articles");

        await().until(() -> last().contains("✓ Russia and China End"));
    }

    @Test
    void theOnlyArticleIsKept() {
        bot.server.updates().say(5, "/articles");
        reply("Your articles");
        press("Remove");
        reply("from this chat?");
        press("Remove");

        reply("This is the only article left");
        await().until(() -> bot.server.messages(5).stream().anyMatch(text -> text.contains("✓ Russia and China End")));
    }

    @Test
    void keepingAnArticleChoosesNone() throws InterruptedException {
        bot.server.updates().say(5, "/articles");
        reply("✓ Russia and China End");
        press("Remove");
        reply("from this chat?");
        room.bring(new ChatId(5), new Pasted("New bridge\n\nArdelton opened a bridge of stone on Monday, it said.\n"));
        press("Keep it");

        await().until(() -> last().contains("Your articles"));
        assertThat(last()).contains("✓ New bridge").doesNotContain("✓ Russia");
    }

    private String last() {
        return bot.last(5);
    }

    private void press(String label) {
        String data = Stream.of("editMessageText", "sendMessage")
                .flatMap(method -> bot.server.calls(method).stream())
                .flatMap(call -> call.parameters().path("reply_markup").findParents("callback_data").stream())
                .filter(button -> button.path("text").asText().contains(label))
                .map(button -> button.path("callback_data"))
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
        bot.server.updates().press(5, bot.server.lastMessage(5), data);
    }

    private void reply(String words) {
        bot.reply(5, words);
    }
}

package dev.footnote.telegram;

import static dev.footnote.testserver.BotApiServer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.chat.Room;
import dev.footnote.testserver.NewsSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whose words become an article's new title in a group. */
class GroupRenamingTest {

    private static final long GROUP = -1_001;
    private static final String REPLY =
            ",\"reply_to_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1001,\"type\":"
                    + "\"supergroup\"},\"from\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"T\"}}";

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

    @Test
    void onlyWhoPressedRenameGivesTheTitle() {
        pressRename();
        bot.server.updates().sayInGroup(GROUP, 8, "How many warships did China send", REPLY);
        reply("five warships");
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "Wet", REPLY);

        reply("It is called “Wet” now.");
    }

    @Test
    void aQuestionOfWhoPressedRenameIsAnswered() {
        pressRename();
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "How many warships did China send?", REPLY);
        reply("five warships");
    }

    @Test
    void whatIsAskedByCommandIsAnswered() {
        pressRename();
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "/ask How many warships did China send", "");
        reply("five warships");
    }

    private void pressRename() {
        bot.server.updates().sayInGroup(GROUP, "/articles", "");
        reply("Your articles");
        String data = bot.server.calls("sendMessage").stream()
                .flatMap(call -> call.parameters().path("reply_markup").findParents("callback_data").stream())
                .filter(button -> button.path("text").asText().contains("Rename"))
                .findFirst()
                .orElseThrow()
                .path("callback_data")
                .asText();
        bot.server.updates().press(GROUP, ADMINISTRATOR, bot.server.lastMessage(GROUP), data);
        reply("be called?");
    }

    private void reply(String words) {
        bot.reply(GROUP, words);
    }
}

package dev.footnote.telegram;

import static dev.footnote.testserver.BotApiServer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Room;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer.Call;
import dev.footnote.testserver.NewsSite;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may change and delete what a group has. */
class GroupRightsTest {

    private static final long GROUP = -1_001;
    private static final long BRINGER = 8;
    private static final long OTHER = 9;
    private static final String REPLY =
            ",\"reply_to_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1001,\"type\":"
                    + "\"supergroup\"},\"from\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"T\"}}";

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    private final RunningBot bot = new RunningBot(room);

    @BeforeEach
    void somebodyBringsAnArticle() {
        String address = site.publish(
                "/flood",
                "Flood in Ardelton",
                "The flood in Ardelton reached its highest level at four in the morning.",
                "Engineers found two cracks in the middle pillar of the old bridge.");
        String link = ",\"entities\":[{\"type\":\"url\",\"offset\":0,\"length\":" + address.length() + "}]";
        bot.server.updates().sayInGroup(GROUP, BRINGER, address, link + REPLY);
        reply("Flood in Ardelton");
    }

    @AfterEach
    void theServerHasNothingToObjectTo() {
        bot.close();
        assertThat(bot.server.violations()).isEmpty();
    }

    @Test
    void anArticleIsRemovedByWhoBroughtItAndNotByOthers() {
        list(OTHER);
        press(OTHER, "Remove");
        reply("Only the person who sent this article");
        press(OTHER, "Rename");
        await().until(() -> said("Only the person who sent this article") == 2);
        list(OTHER);
        assertThat(last()).contains("✓ Flood in Ardelton");
        press(BRINGER, "Remove");
        await().until(() -> last().startsWith("Remove “Flood"));
        press(OTHER, "Remove");
        await().until(() -> said("Only the person who sent this article") == 3);
        press(BRINGER, "Remove");

        await().until(() -> !last().contains("Flood"));
    }

    @Test
    void anAdministratorRemovesAnyArticle() {
        list(ADMINISTRATOR);
        press(ADMINISTRATOR, "Remove");
        await().until(() -> last().startsWith("Remove “Flood"));
        press(ADMINISTRATOR, "Remove");

        await().until(() -> !last().contains("Flood"));
    }

    @Test
    void onlyAdministratorsForgetAndExport() {
        for (String command : List.of("/forget", "/export")) {
            bot.server.updates().sayInGroup(GROUP, BRINGER, command, "");
        }
        await().until(() -> said("only its administrators can") == 2);
        assertThat(bot.server.calls("sendDocument")).isEmpty();
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "/export", "");
        await().until(() -> bot.server.calls("sendDocument").size() == 1);
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "/forget", "");
        reply("Delete everything:");
        press(BRINGER, "Delete everything");
        await().until(() -> said("only its administrators can") == 3);
        assertThat(room.librarian.export(new ChatId(GROUP))).contains("Ardelton");
    }

    @Test
    void anAdministratorForgetsEverything() {
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "/forget", "");
        reply("Delete everything:");
        press(ADMINISTRATOR, "Delete everything");

        reply("I have deleted all");
        assertThat(room.librarian.export(new ChatId(GROUP))).doesNotContain("Ardelton");
    }

    @Test
    void anAdministratorMayWriteInTheGroupsName() {
        bot.server
                .updates()
                .sayInGroup(
                        GROUP,
                        OTHER,
                        "/export",
                        ",\"sender_chat\":{\"id\":-1001,\"type\":\"supergroup\",\"title\":\"G\"}");

        await().until(() -> bot.server.calls("sendDocument").size() == 1);
    }

    @Test
    void whoIsAdministratorIsAskedAgainWhenTelegramFails() {
        bot.server.next("getChatMember", new Behaviour.ShowsPage(502));
        bot.server.updates().sayInGroup(GROUP, ADMINISTRATOR, "/export", "");

        await().until(() -> bot.server.calls("sendDocument").size() == 1);
    }

    private void list(long person) {
        long before = said("Your articles");
        bot.server.updates().sayInGroup(GROUP, person, "/articles", "");
        await().until(() -> said("Your articles") > before);
    }

    private long said(String words) {
        return bot.server.messages(GROUP).stream()
                .filter(message -> message.contains(words))
                .count();
    }

    private String last() {
        return bot.last(GROUP);
    }

    private void press(long person, String label) {
        JsonNode button = Stream.of("sendMessage", "editMessageText")
                .flatMap(method -> bot.server.calls(method).stream())
                .sorted(Comparator.comparing(Call::nanos))
                .flatMap(call -> call.parameters().path("reply_markup").findParents("callback_data").stream())
                .filter(known -> known.path("text").asText().contains(label))
                .reduce((first, last) -> last)
                .orElseThrow();
        bot.server
                .updates()
                .press(
                        GROUP,
                        person,
                        bot.server.lastMessage(GROUP),
                        button.path("callback_data").asText());
    }

    private void reply(String words) {
        bot.reply(GROUP, words);
    }
}

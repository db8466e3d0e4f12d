package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.Room;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.NewsSite;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files on their way between readers and the bot. */
class FilesTest {

    private static final String BAKER = "A baker named Oswin Tarrant gave away three hundred loaves to his neighbours.";

    @Test
    void filesComeAndGoThoughTelegramFailsAtFirst() {
        try (NewsSite site = new NewsSite();
                Room room = Room.inMemory(site);
                RunningBot bot = new RunningBot(room)) {
            bot.server.keepFile("F1", ("# Bread for all\n\n" + BAKER).getBytes(StandardCharsets.UTF_8));
            bot.server.next("getFile", new Behaviour.ShowsPage(502));
            bot.server.next("getFile", Behaviour.floods(1));
            bot.server
                    .updates()
                    .send(5, "\"document\":{\"file_id\":\"F1\",\"file_unique_id\":\"u\",\"file_name\":\"b.md\"}");
            await().until(() -> said(bot, "Bread for all"));
            bot.server.next("sendDocument", new Behaviour.ShowsPage(502));
            bot.server.next("sendDocument", Behaviour.floods(1));
            bot.server.updates().say(5, "/export");

            await().until(() -> bot.server.calls("sendDocument").size() == 3);
            bot.server.updates().say(5, "/new");
            await().until(() -> said(bot, "Done"));
            assertThat(bot.server.calls("sendDocument")).hasSize(3);
            assertThat(bot.server.messages(5)).noneMatch(message -> message.contains("could not be sent"));
        }
    }

    private static boolean said(RunningBot bot, String words) {
        return bot.server.messages(5).stream().anyMatch(message -> message.contains(words));
    }
}

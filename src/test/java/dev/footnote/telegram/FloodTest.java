package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.testserver.Behaviour;
import org.junit.jupiter.api.Test;

/** Telegram demands silence towards some chats. */
class FloodTest {

    /** More than the bot has workers. */
    private static final int FLOODED = 12;

    @Test
    void otherChatsAreAnsweredMeanwhile() {
        try (RunningBot bot = new RunningBot()) {
            for (int i = 0; i < FLOODED; i++) {
                bot.server.next("sendMessage", Behaviour.floods(600));
                bot.server.updates().say(100 + i, "how many?");
            }
            await().until(() -> bot.server.calls("sendMessage").size() == FLOODED);
            bot.server.updates().say(5, "how many?");

            assertThat(bot.replies(5, 1)).hasSize(1);
            assertThat(bot.server.calls("sendMessage")).hasSize(FLOODED + 1);
        }
    }
}

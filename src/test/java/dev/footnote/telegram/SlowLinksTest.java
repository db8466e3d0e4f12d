package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.Room;
import dev.footnote.testserver.NewsSite;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Sites that take their time, and readers who have nothing to do with them. */
class SlowLinksTest {

    @Test
    void manySlowLinksDoNotHoldUpAnotherChatsQuestion() {
        try (NewsSite site = new NewsSite();
                Room room = Room.inMemory(site);
                RunningBot bot = new RunningBot(room)) {
            CountDownLatch opens = site.shut();
            for (int i = 0; i < 20; i++) {
                String address = site.publish("/slow" + i, "Slow " + i, "This page takes its time.");
                String link = "\"text\":\"" + address + "\",\"entities\":[{\"type\":\"url\",\"offset\":0,\"length\":"
                        + address.length() + "}]";
                bot.server.updates().send(100 + i, link);
            }
            await().until(() -> !bot.server.messages(107).isEmpty()); // the last worker for answers would be busy
            bot.server.updates().say(5, "How many warships did China send?");

            await().atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !bot.server.messages(5).isEmpty());
            assertThat(bot.server.messages(5).get(0)).contains("five warships");
            opens.countDown();
        }
    }
}

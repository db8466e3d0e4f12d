package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.config.Secret;
import dev.footnote.testserver.Behaviour;
import dev.footnote.testserver.BotApiServer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When "typing" shows, and when it doesn't. */
class TypingTest {

    private static final Place CHAT = new Place(5, null);

    private final BotApiServer server = new BotApiServer();
    private final BotApi api =
            new BotApi(new Secret(BotApiServer.TOKEN), ApiAddress.of(server.url()), Duration.ofSeconds(2));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Pacer pacer = new Pacer(Clock.systemUTC(), Pace.CHAT, Pace.GROUP, Pace.OVERALL);
    private final Addresses addresses = new Addresses();
    private final Typing typing = new Typing(api, pacer, addresses, timer, Duration.ofMillis(100));

    @AfterEach
    void close() {
        timer.shutdownNow();
        api.close();
        server.close();
    }

    @Test
    void itIsRepeatedUntilTheAnswerGoesOut() throws InterruptedException {
        typing.start(CHAT);
        await().until(() -> actions() >= 3);

        typing.settle(CHAT);
        int settled = actions();
        Thread.sleep(250);
        typing.stop(CHAT);
        Thread.sleep(250);

        assertThat(actions()).isEqualTo(settled);
    }

    @Test
    void theNextQuestionOfTheChatShowsAnewAfterAnAnswer() throws InterruptedException {
        typing.start(CHAT);
        typing.start(CHAT);
        typing.settle(CHAT);
        int before = actions();
        typing.stop(CHAT);

        await().until(() -> actions() > before);
    }

    @Test
    void anAnswerWaitsForAnActionUnderWayButNotForLong() throws InterruptedException {
        server.next("sendChatAction", new Behaviour.IsSlow(Duration.ofSeconds(2)));
        long start = System.nanoTime();
        typing.start(CHAT);
        typing.settle(CHAT);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(400), Duration.ofMillis(1_500));
    }

    @Test
    void itIsSilentWhileTelegramDemandsSilence() throws InterruptedException {
        pacer.coolDown(CHAT.chat(), Duration.ofMinutes(1));
        typing.start(CHAT);
        Thread.sleep(250);

        assertThat(actions()).isZero();
    }

    @Test
    void itIsNotShownToThoseWhoShutTheBotOut() throws InterruptedException {
        addresses.unreachable(CHAT.chat());
        typing.start(CHAT);
        Thread.sleep(250);

        assertThat(actions()).isZero();
    }

    private int actions() {
        return server.calls("sendChatAction").size();
    }
}

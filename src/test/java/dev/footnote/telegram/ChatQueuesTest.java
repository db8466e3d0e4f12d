package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.api.StopSignal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the queues hold what waits. */
class ChatQueuesTest {

    @Test
    void theWaitForRoomEndsWhenTheBotIsToldToStop() throws InterruptedException {
        ChatQueues full = new ChatQueues(3, 1);
        full.submit(5, () -> {}, task -> {}, false);
        StopSignal stop = new StopSignal();
        Thread waiting = new Thread(() -> {
            try {
                full.awaitRoom(stop);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        waiting.join(Duration.ofMillis(300).toMillis());
        assertThat(waiting.isAlive()).isTrue();

        stop.give();

        waiting.join(2_000);
        assertThat(waiting.isAlive()).isFalse();
    }
}

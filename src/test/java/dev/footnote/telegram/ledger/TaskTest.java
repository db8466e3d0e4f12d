package dev.footnote.telegram.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.store.memory.MemoryInbox;
import dev.footnote.store.memory.MemoryReplies;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.api.ReplyMarks;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How work on an update goes on after failures. */
class TaskTest {

    @Test
    void workThatEndsWithAnErrorIsTriedAgain() {
        StoreWatch watch = StoreWatch.ofNothing();
        MemoryReplies replies = new MemoryReplies();
        MemoryInbox inbox = new MemoryInbox(replies, Clock.systemUTC());
        Ledger ledger =
                new Ledger(inbox, watch, () -> true, new ReplyMarks(replies, watch), () -> {}, Clock.systemUTC());
        inbox.accept(7, 5, "{}");
        AtomicInteger tries = new AtomicInteger();

        ledger.task(List.of(7), Runnable::run, () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("scripted");
                    }
                })
                .run();

        await().until(() -> ledger.inHand().isEmpty());
        assertThat(tries).hasValue(2);
        assertThat(inbox.unfinished()).isEmpty();
    }
}

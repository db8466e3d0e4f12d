package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How workers make room for each other. */
class WorkersTest {

    private final Workers workers = new Workers(1);

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void oneThatWaitsLongLetsAnotherWorkInItsPlace() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        workers.execute(() -> rest(Duration.ofMinutes(10)));
        workers.execute(worked::countDown);

        assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenItIsBackNoMoreWorkThanBefore() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        workers.execute(() -> {
            rest(Duration.ofMillis(2_100));
            back.countDown();
        });
        workers.execute(() -> await(back));
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            workers.execute(() -> {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                Thread.yield();
                working.decrementAndGet();
                done.countDown();
            });
        }

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    private static void rest(Duration wait) {
        try {
            Workers.rest(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

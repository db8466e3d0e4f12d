package dev.footnote.store.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footnote.store.StoreException;
import dev.footnote.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How trouble with the store is noticed, told and outlasted. */
class StoreWatchTest {

    private volatile Optional<StoreException> trouble = Optional.empty();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<Boolean> told = new CopyOnWriteArrayList<>();
    private final StoreWatch watch = new StoreWatch(
            () -> {
                looks.incrementAndGet();
                return trouble;
            },
            new StoreWatch.Rhythm(Duration.ofMillis(200), Duration.ofMillis(20)));

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void troubleAndItsEndAreEachToldOnce() {
        watch.tell(now -> told.add(now.isEmpty()));
        trouble = Optional.of(new StoreException(Kind.GONE, "no server"));
        await().until(() -> watch.trouble().isPresent());
        await().until(() -> looks.get() > 5);
        trouble = Optional.empty();
        await().until(() -> watch.trouble().isEmpty());

        assertThat(told).containsExactly(false, true);
    }

    @Test
    void workIsRepeatedUntilThePassingTroubleIsOver() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();

        assertThat(watch.insist(() -> {
                    if (tries.incrementAndGet() < 4) {
                        throw new StoreException(Kind.FULL, "no room");
                    }
                    return tries.get();
                }))
                .isEqualTo(4);
    }

    @Test
    void whatDoesNotPassIsNotRepeated() {
        assertThatThrownBy(() -> watch.insist(() -> {
                    throw new StoreException(Kind.NEWER, "run the newer version");
                }))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void workIsDoneOnAThreadThatWasToldToStopWhichStaysTold() throws InterruptedException {
        Thread.currentThread().interrupt();
        watch.insistInAnyCase(
                () -> assertThat(Thread.currentThread().isInterrupted()).isFalse());

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void reportsMakeItLookMoreOftenOnlyUntilAllIsWell() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            watch.report(new StoreException(Kind.LOCKED, "busy"));
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> watch.trouble().isEmpty());
        }
        int before = looks.get();
        Thread.sleep(1_000);

        assertThat(looks.get() - before).isLessThan(10);
    }
}

package dev.footnote.chat.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footnote.chat.shelf.Progress.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several want at once is done once, and stopped when nobody wants it any more. */
class SharedWorkTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SharedWork<String, String> work = new SharedWork<>(threads);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void isDoneOnceForAllWhoWaitAndShowsAllItsProgress() throws Exception {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Future<String> first = threads.submit(() -> work.await("a", this::slowly, (stage, percent) -> {}));
        begun.await();
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread late = new Thread(() -> {
            try {
                second.complete(work.await("a", this::slowly, (stage, percent) -> seen.add(percent)));
            } catch (ExecutionException | InterruptedException e) {
                second.completeExceptionally(e);
            }
        });
        late.start();
        await().until(() -> late.getState() == Thread.State.WAITING);
        mayEnd.countDown();

        assertThat(first.get()).isEqualTo("done");
        assertThat(second.get()).isEqualTo("done");
        assertThat(runs).hasValue(1);
        assertThat(seen).containsExactly(100);
    }

    @Test
    void goesOnWhileSomebodyWaitsAndStopsWithTheLast() throws Exception {
        Future<String> first = threads.submit(() -> work.await("a", this::slowly, Progress.NONE));
        begun.await();
        Thread second = new Thread(() -> {
            try {
                work.await("a", this::slowly, Progress.NONE);
            } catch (ExecutionException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        second.start();
        await().until(() -> second.getState() == Thread.State.WAITING);

        first.cancel(true);
        await().during(Duration.ofMillis(100)).until(() -> !interrupted.get());
        second.interrupt();

        await().untilTrue(interrupted);
    }

    @Test
    void isDoneAnewOnceItHasEnded() throws Exception {
        mayEnd.countDown();

        work.await("a", this::slowly, Progress.NONE);
        work.await("a", this::slowly, Progress.NONE);

        assertThat(runs).hasValue(2);
    }

    @Test
    void tellsAllOfItsFailure() {
        assertThatThrownBy(() -> work.await(
                        "a",
                        progress -> {
                            throw new IllegalStateException("broken");
                        },
                        Progress.NONE))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("broken");
    }

    private String slowly(Progress progress) throws InterruptedException {
        runs.incrementAndGet();
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            interrupted.set(true);
            throw e;
        }
        progress.at(Stage.READING, 100);
        return "done";
    }
}

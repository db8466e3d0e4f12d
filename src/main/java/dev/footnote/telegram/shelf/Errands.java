package dev.footnote.telegram.shelf;

import dev.footnote.chat.shelf.Progress;
import dev.footnote.telegram.api.LiveMessage;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.ReceiptLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs what takes its time, shows how far it is in one message, and stops it when its cancel button is pressed. */
public final class Errands {

    /** What is done sooner shows no progress. */
    private static final Duration SOON = Duration.ofMillis(400);

    /** Between two changes of the message, so that Telegram allows them. */
    private static final Duration STEP = Duration.ofMillis(1_300);

    private static final String CANCEL = "c:";

    /** What is done; interrupting it cancels. */
    interface Job<V> {
        V run(Progress progress) throws InterruptedException;
    }

    /**
     * Something to do.
     *
     * @param message that shows how far it is
     * @param name of what it is about
     */
    record Errand<V>(Place place, LiveMessage message, Job<V> job, String name) {}

    /** How far something is. */
    private record Step(Progress.Stage stage, int percent) {}

    /** An errand under way, whose cancel button only its own chat can press. */
    private record Running(long chat, Future<?> task) {}

    private final ExecutorService threads;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger((int) (System.nanoTime() & 0xffffff));

    /** @param threads as many as there are errands at the same time */
    public Errands(ExecutorService threads) {
        this.threads = threads;
    }

    /** Runs an errand; its result, or empty if it was cancelled. */
    <V> Optional<V> run(Errand<V> errand, Messages messages) throws InterruptedException {
        Watch watch = new Watch();
        Future<V> task = threads.submit(() -> errand.job().run(watch));
        int number = next.incrementAndGet();
        running.put(number, new Running(errand.place().chat(), task));
        try {
            return Optional.of(await(errand, task, watch, number, messages));
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known; // such as the store's trouble, which the update waits out
            }
            throw new IllegalStateException("an errand failed", e.getCause());
        } finally {
            task.cancel(true);
            running.remove(number);
        }
    }

    /** Whether the data is a cancel button's. */
    public static boolean isCancel(String data) {
        return data.matches(CANCEL + "\\d{1,9}");
    }

    /** Stops the errand whose cancel button was pressed, unless it is over. */
    public void cancel(long chat, String data) {
        Running errand = running.get(Integer.parseInt(data.substring(CANCEL.length())));
        if (errand != null && errand.chat() == chat) {
            errand.task().cancel(true);
        }
    }

    private static <V> V await(Errand<V> errand, Future<V> task, Watch watch, int number, Messages messages)
            throws InterruptedException, ExecutionException {
        ReceiptLayout layout = new ReceiptLayout(messages);
        Post.Button cancel = new Post.Button(messages.say(Phrase.CANCEL), CANCEL + number);
        Duration wait = SOON;
        while (true) {
            try {
                return task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Step step = watch.step;
                List<Block> shown = step == null
                        ? layout.waiting(errand.name())
                        : layout.progress(step.stage(), step.percent(), errand.name());
                errand.message().show(shown, List.of(cancel));
                wait = STEP;
            }
        }
    }

    /** Remembers the last step. */
    private static final class Watch implements Progress {

        private volatile @Nullable Step step;

        @Override
        public void at(Stage stage, int percent) {
            step = new Step(stage, percent);
        }
    }
}

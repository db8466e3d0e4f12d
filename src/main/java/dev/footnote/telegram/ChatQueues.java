package dev.footnote.telegram;

import dev.footnote.telegram.api.StopSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tasks of one chat in order and those of different chats in parallel, and holds only so many of each. */
final class ChatQueues {

    private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);

    /** How often a wait for room looks whether it is to end. */
    private static final long LOOK_MILLIS = 200;

    /** A task and who runs it when its turn has come. */
    private record Job(Runnable task, Executor workers) {}

    private final int perChat;
    private final int overall;
    /** Each chat's tasks, the running one first. */
    private final Map<Long, Queue<Job>> lanes = new HashMap<>();

    private int waiting;

    /** Queues of up to {@code perChat} tasks for each chat, the running one included. */
    ChatQueues(int perChat, int overall) {
        this.perChat = perChat;
        this.overall = overall;
    }

    int perChat() {
        return perChat;
    }

    /**
     * Queues a task; false when the chat's queue has no room for it.
     *
     * @param workers who run it when its turn has come
     * @param always whether the task is taken however many of the chat wait
     */
    synchronized boolean submit(long chat, Runnable task, Executor workers, boolean always) {
        Queue<Job> lane = lanes.computeIfAbsent(chat, unknown -> new ArrayDeque<>());
        if (!always && lane.size() >= perChat) {
            return false;
        }
        lane.add(new Job(task, workers));
        waiting++;
        if (lane.size() == 1) {
            begin(chat, lane);
        }
        return true;
    }

    /** How many tasks are held, those that run included. */
    synchronized int waiting() {
        return waiting;
    }

    /** Waits until fewer than the overall number of tasks are held, or the signal is given. */
    synchronized void awaitRoom(StopSignal stop) throws InterruptedException {
        while (waiting >= overall && !stop.isGiven()) {
            wait(LOOK_MILLIS);
        }
    }

    /** Waits until no task is held, so long at most, and returns how many still are. */
    synchronized int drain(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (waiting > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return waiting;
            }
            wait(left);
        }
        return 0;
    }

    private void begin(long chat, Queue<Job> lane) {
        Job job = lane.element();
        job.workers().execute(() -> run(chat, lane, job.task()));
    }

    private void run(long chat, Queue<Job> lane, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A message could not be handled", e);
        } finally {
            finish(chat, lane);
        }
    }

    private synchronized void finish(long chat, Queue<Job> lane) {
        lane.remove();
        waiting--;
        notifyAll();
        if (lane.isEmpty()) {
            lanes.remove(chat);
        } else {
            begin(chat, lane);
        }
    }
}

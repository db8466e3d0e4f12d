package dev.footnote.chat.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Work that is done once for all who want its result at the same time. All of them see its progress; when the last of
 * them stops waiting, it is interrupted.
 */
final class SharedWork<K, V> {

    /** What is done, in another thread; it ends soon after that is interrupted. */
    interface Job<V> {
        V run(Progress progress) throws Exception;
    }

    /** Work under way. */
    private static final class Flight<V> {
        private final List<Progress> watchers = new CopyOnWriteArrayList<>();
        private final FutureTask<V> task;
        private int waiting;

        Flight(Job<V> job) {
            Callable<V> work =
                    () -> job.run((stage, percent) -> watchers.forEach(watcher -> watcher.at(stage, percent)));
            task = new FutureTask<>(work);
        }
    }

    private final Executor executor;
    private final Map<K, Flight<V>> flights = new HashMap<>();

    SharedWork(Executor executor) {
        this.executor = executor;
    }

    /** The result of the work of this name, which is begun unless it is under way. */
    V await(K name, Job<V> job, Progress progress) throws ExecutionException, InterruptedException {
        Flight<V> flight = join(name, job, progress);
        try {
            return flight.task.get();
        } finally {
            leave(name, flight, progress);
        }
    }

    private synchronized Flight<V> join(K name, Job<V> job, Progress progress) {
        Flight<V> flight = flights.get(name);
        boolean begins = flight == null || flight.task.isDone();
        if (begins) {
            flight = new Flight<>(job);
            flights.put(name, flight);
        }
        flight.waiting++;
        flight.watchers.add(progress);
        if (begins) {
            executor.execute(flight.task);
        }
        return flight;
    }

    private synchronized void leave(K name, Flight<V> flight, Progress progress) {
        flight.watchers.remove(progress);
        flight.waiting--;
        if (flight.waiting == 0) {
            flights.remove(name, flight);
            flight.task.cancel(true);
        }
    }
}

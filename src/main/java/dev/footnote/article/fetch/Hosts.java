package dev.footnote.article.fetch;

import dev.footnote.article.fetch.FetchPolicy.Manners;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Remembers the hosts asked lately, so that each gets one request at a time and a pause between two fetches. */
final class Hosts {

    private static final int REMEMBERED = 1000;

    private final Manners manners;
    private final Map<String, Host> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Host> eldest) {
            return size() > REMEMBERED;
        }
    };

    Hosts(Manners manners) {
        this.manners = manners;
    }

    /**
     * Runs a request when the host's turn has come.
     *
     * @param continued whether the same fetch has just asked this host, which needs no pause
     */
    <T> T inTurn(HttpUrl url, boolean continued, Deadline deadline, Supplier<T> request) {
        Host host = hostOf(url);
        try {
            if (!host.turn.tryLock(deadline.left(), TimeUnit.NANOSECONDS)) {
                throw FetchException.of(url.toString(), Problem.TOO_SLOW, "other fetches from the host took too long");
            }
            try {
                if (!continued) {
                    host.pause(Math.min(manners.pause().toNanos(), deadline.left()));
                }
                return request.get();
            } finally {
                host.lastAsked = System.nanoTime();
                host.turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchException.because(url.toString(), Problem.CANCELLED, e);
        }
    }

    private synchronized Host hostOf(HttpUrl url) {
        return known.computeIfAbsent(url.host(), name -> new Host());
    }

    /** One host's queue. */
    private static final class Host {

        private final ReentrantLock turn = new ReentrantLock(true);
        private @Nullable Long lastAsked;

        void pause(long nanos) throws InterruptedException {
            if (lastAsked != null) {
                TimeUnit.NANOSECONDS.sleep(nanos - (System.nanoTime() - lastAsked));
            }
        }
    }
}

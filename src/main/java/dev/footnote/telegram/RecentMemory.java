package dev.footnote.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Remembers a bounded number of values for a bounded time, the latest ones. Safe for use by many threads. */
final class RecentMemory<K, V> {

    /** A value and the epoch millisecond at which it is forgotten. */
    private record Entry<V>(V value, long until) {}

    private final Clock clock;
    private final Duration ttl;
    private final int capacity;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    RecentMemory(Clock clock, Duration ttl, int capacity) {
        this.clock = clock;
        this.ttl = ttl;
        this.capacity = capacity;
    }

    /** Remembers a value and returns the one remembered until now, or {@code null}. */
    synchronized @Nullable V put(K key, V value) {
        V before = get(key);
        entries.remove(key);
        entries.put(key, new Entry<>(value, clock.millis() + ttl.toMillis()));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
        return before;
    }

    synchronized @Nullable V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null || entry.until() <= clock.millis() ? null : entry.value();
    }

    /** Forgets the values of some keys at once. */
    synchronized void forget(Predicate<K> keys) {
        entries.keySet().removeIf(keys);
    }
}

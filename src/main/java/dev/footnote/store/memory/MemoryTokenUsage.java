package dev.footnote.store.memory;

import dev.footnote.store.TokenUsage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Token counts that end with the process. */
final class MemoryTokenUsage implements TokenUsage {

    /** Whose tokens they were, and when. */
    private record Key(long chat, long person, LocalDate day) {}

    private static final long NOBODY = Long.MIN_VALUE;

    private final Map<Key, Long> tokens = new HashMap<>();

    @Override
    public synchronized void add(long chat, long person, LocalDate day, long count) {
        tokens.merge(new Key(chat, person, day), count, Long::sum);
    }

    @Override
    public synchronized long of(long person, LocalDate day) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getKey().person() == person
                        && entry.getKey().day().equals(day))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public synchronized long of(LocalDate day) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getKey().day().equals(day))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Keeps of a chat's and a person's usage only that somebody's it was. */
    synchronized void forget(long chat) {
        for (Key key : tokens.keySet().toArray(Key[]::new)) {
            if (key.chat() == chat || key.person() == chat) {
                Long count = tokens.remove(key);
                add(NOBODY, NOBODY, key.day(), count == null ? 0 : count);
            }
        }
    }
}

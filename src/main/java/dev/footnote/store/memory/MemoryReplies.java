package dev.footnote.store.memory;

import dev.footnote.store.Replies;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Marks that end with their update's work or with the process. */
public final class MemoryReplies implements Replies {

    /** A reply's name. */
    private record Name(long update, int part) {}

    /** How often a reply was tried, and the message that it became. */
    private record Mark(int attempts, @Nullable Long message) {

        boolean sent() {
            return message != null;
        }
    }

    private final Map<Name, Mark> marks = new HashMap<>();
    private long doubtful;

    @Override
    public synchronized Earlier attempt(long update, int part, long chat) {
        Name name = new Name(update, part);
        Mark mark = marks.getOrDefault(name, new Mark(0, null));
        if (mark.sent()) {
            return Earlier.SENT;
        }
        marks.put(name, new Mark(mark.attempts() + 1, null));
        doubtful += mark.attempts() > 0 ? 1 : 0;
        return mark.attempts() > 0 ? Earlier.UNSURE : Earlier.NONE;
    }

    @Override
    public synchronized void sent(long update, int part, long message) {
        marks.computeIfPresent(new Name(update, part), (name, mark) -> new Mark(mark.attempts(), message));
    }

    @Override
    public synchronized void refused(long update, int part) {
        marks.computeIfPresent(
                new Name(update, part),
                (name, mark) -> mark.attempts() > 1 ? new Mark(mark.attempts() - 1, mark.message()) : null);
    }

    @Override
    public synchronized OptionalLong message(long update, int part) {
        Mark mark = marks.get(new Name(update, part));
        Long message = mark == null ? null : mark.message();
        return message == null ? OptionalLong.empty() : OptionalLong.of(message);
    }

    /** Marks are of no use once their update is finished. */
    synchronized void forget(long update) {
        marks.keySet().removeIf(name -> name.update() == update);
    }

    @Override
    public synchronized long doubtful() {
        return doubtful;
    }
}

package dev.footnote.store.memory;

import dev.footnote.store.Replies;
import java.util.HashMap;
import java.util.Map;

/** Marks that end with their update's work or with the process. */
public final class MemoryReplies implements Replies {

    /** A reply's name. */
    private record Name(long update, int part) {}

    /** How often a reply was tried, and whether it arrived. */
    private record Mark(int attempts, boolean sent) {}

    private final Map<Name, Mark> marks = new HashMap<>();
    private long doubtful;

    @Override
    public synchronized Earlier attempt(long update, int part, long chat) {
        Name name = new Name(update, part);
        Mark mark = marks.getOrDefault(name, new Mark(0, false));
        if (mark.sent()) {
            return Earlier.SENT;
        }
        marks.put(name, new Mark(mark.attempts() + 1, false));
        doubtful += mark.attempts() > 0 ? 1 : 0;
        return mark.attempts() > 0 ? Earlier.UNSURE : Earlier.NONE;
    }

    @Override
    public synchronized void sent(long update, int part, long message) {
        marks.computeIfPresent(new Name(update, part), (name, mark) -> new Mark(mark.attempts(), true));
    }

    @Override
    public synchronized void refused(long update, int part) {
        marks.computeIfPresent(
                new Name(update, part),
                (name, mark) -> mark.attempts() > 1 ? new Mark(mark.attempts() - 1, mark.sent()) : null);
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

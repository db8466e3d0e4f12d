package dev.footnote.store.memory;

import dev.footnote.store.Replies;
import java.util.LinkedHashMap;
import java.util.Map;

/** Marks that end with the process, of the latest replies only. */
public final class MemoryReplies implements Replies {

    private static final int CAPACITY = 10_000;

    /** A reply's name. */
    private record Name(long update, int part) {}

    /** How often a reply was tried, and whether it arrived. */
    private record Mark(int attempts, boolean sent) {}

    private final Map<Name, Mark> marks = new LinkedHashMap<>();
    private long doubtful;

    @Override
    public synchronized Earlier attempt(long update, int part, long chat) {
        Name name = new Name(update, part);
        Mark mark = marks.getOrDefault(name, new Mark(0, false));
        if (mark.sent()) {
            return Earlier.SENT;
        }
        marks.put(name, new Mark(mark.attempts() + 1, false));
        if (marks.size() > CAPACITY) {
            marks.remove(marks.keySet().iterator().next());
        }
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

    @Override
    public synchronized long doubtful() {
        return doubtful;
    }
}

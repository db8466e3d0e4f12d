package dev.footnote.store.memory;

import dev.footnote.store.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Updates that end with the process. A known id with another content is another update here. */
public final class MemoryInbox implements Inbox {

    /** How many updates are remembered; what is unfinished stays in any case. */
    private static final int CAPACITY = 20_000;

    /** An update and how far it is. */
    private static final class Kept {
        private final Incoming update;
        private final int content;
        private final Instant receivedAt;
        private State state = State.NEW;
        private int begun;
        private int failures;

        Kept(Incoming update, Instant receivedAt) {
            this.update = update;
            this.content = update.json().hashCode();
            this.receivedAt = receivedAt;
        }

        boolean isOpen() {
            return state == State.NEW || state == State.WORKING;
        }
    }

    private final MemoryReplies replies;
    private final Clock clock;
    private final Map<Long, Kept> updates = new LinkedHashMap<>();

    /** @param replies to the updates kept here */
    public MemoryInbox(MemoryReplies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public synchronized List<Incoming> accept(List<Incoming> batch) {
        Instant now = clock.instant();
        List<Incoming> taken = new ArrayList<>();
        for (Incoming update : batch) {
            Kept known = updates.get(update.update());
            boolean repeat = known != null
                    && known.content == update.json().hashCode()
                    && known.receivedAt.isAfter(now.minus(REMEMBERED));
            if (!repeat) {
                updates.remove(update.update());
                updates.put(update.update(), new Kept(update, now));
                taken.add(update);
            }
        }
        forgetOldest();
        return taken;
    }

    private void forgetOldest() {
        Iterator<Kept> oldest = updates.values().iterator();
        for (int surplus = updates.size() - CAPACITY; surplus > 0 && oldest.hasNext(); ) {
            if (!oldest.next().isOpen()) {
                oldest.remove();
                surplus--;
            }
        }
    }

    @Override
    public synchronized List<Pending> unfinished() {
        return pending(Kept::isOpen);
    }

    @Override
    public synchronized List<Pending> setAside() {
        return pending(kept -> kept.state == State.POISONED);
    }

    private List<Pending> pending(Predicate<Kept> which) {
        return updates.values().stream()
                .filter(which)
                .map(kept -> new Pending(
                        kept.update.update(), kept.update.chat(), kept.update.json(), kept.receivedAt, kept.begun))
                .toList();
    }

    @Override
    public synchronized boolean begin(long update) {
        Kept kept = open(update);
        if (kept == null) {
            return false;
        }
        kept.state = kept.begun >= BEGINNINGS ? State.POISONED : State.WORKING;
        kept.begun++;
        return kept.isOpen();
    }

    @Override
    public synchronized void release(long update) {
        Kept kept = open(update);
        if (kept != null) {
            kept.state = State.NEW;
            kept.begun = Math.max(0, kept.begun - 1);
        }
    }

    @Override
    public synchronized void finish(List<Long> ids) {
        for (long update : ids) {
            Kept kept = open(update);
            if (kept != null) {
                kept.state = State.DONE;
            }
            replies.forget(update);
        }
    }

    @Override
    public synchronized Verdict fail(List<Long> ids) {
        Verdict first = failOne(ids.get(0));
        for (long update : ids.subList(1, ids.size())) {
            failOne(update);
        }
        if (first == Verdict.SET_ASIDE) {
            giveUp(ids);
        }
        return first;
    }

    @Override
    public synchronized void giveUp(List<Long> ids) {
        for (long update : ids) {
            Kept kept = open(update);
            if (kept != null) {
                kept.state = State.POISONED;
            }
        }
    }

    private Verdict failOne(long update) {
        Kept kept = open(update);
        if (kept == null) {
            return Verdict.SET_ASIDE;
        }
        kept.failures++;
        kept.state = kept.failures >= FAILURES ? State.POISONED : State.NEW;
        return kept.isOpen() ? Verdict.TRY_AGAIN : Verdict.SET_ASIDE;
    }

    private @Nullable Kept open(long update) {
        Kept kept = updates.get(update);
        return kept != null && kept.isOpen() ? kept : null;
    }

    @Override
    public synchronized Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        updates.values().forEach(kept -> counts.merge(kept.state, 1L, Long::sum));
        return counts;
    }
}

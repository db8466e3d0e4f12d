package dev.footnote.telegram.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.store.Inbox;
import dev.footnote.store.Inbox.Incoming;
import dev.footnote.store.Inbox.Pending;
import dev.footnote.store.Inbox.State;
import dev.footnote.store.Inbox.Verdict;
import dev.footnote.store.StoreException;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.api.ReplyMarks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The book of updates: each is entered before Telegram is told that we have it, and struck out when it is answered.
 * Safe for use by many threads.
 */
public final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Inbox inbox;
    private final StoreWatch watch;
    private final BooleanSupplier onDuty;
    private final ReplyMarks marks;
    private final Runnable setAside;
    private final Clock clock;
    private final Set<Integer> inHand = ConcurrentHashMap.newKeySet();

    /**
     * @param onDuty whether this process is the one to answer
     * @param setAside to be told of each update that is given up
     */
    public Ledger(
            Inbox inbox, StoreWatch watch, BooleanSupplier onDuty, ReplyMarks marks, Runnable setAside, Clock clock) {
        this.inbox = inbox;
        this.watch = watch;
        this.onDuty = onDuty;
        this.marks = marks;
        this.setAside = setAside;
        this.clock = clock;
    }

    /**
     * Enters updates, all or none, and returns those that are new or were entered before but never came into hand;
     * throws {@link StoreException}.
     */
    public List<Entry> enter(List<Update> updates) {
        Map<Long, Update> byId = new HashMap<>();
        List<Incoming> incoming = new ArrayList<>();
        for (Update update : updates) {
            long id = update.getUpdateId();
            byId.put(id, update);
            incoming.add(new Incoming(id, Entry.chat(update), json(update)));
        }
        Instant now = clock.instant();
        List<Entry> entries = new ArrayList<>();
        for (Incoming taken : accept(incoming)) {
            entries.add(new Entry(byId.remove(taken.update()), now, 0, false));
        }
        if (!byId.isEmpty()) { // delivered again: the store's answer or the sorting may have failed the first time
            leftOver().stream()
                    .filter(entry -> byId.containsKey((long) entry.id()))
                    .forEach(entries::add);
        }
        return entries;
    }

    private List<Incoming> accept(List<Incoming> updates) {
        try {
            return updates.isEmpty() ? List.of() : inbox.accept(updates);
        } catch (StoreException e) {
            watch.report(e);
            throw e;
        }
    }

    /** What an earlier process, or this one before it lost its duty, has left; throws {@link StoreException}. */
    public List<Entry> leftOver() {
        List<Entry> entries = new ArrayList<>();
        for (Pending pending : inbox.unfinished()) {
            if (!inHand.contains((int) pending.update())) {
                try {
                    entries.add(entry(pending));
                } catch (JsonProcessingException e) {
                    LOG.error("Update {} in the store cannot be read", pending.update(), e);
                    fail(List.of((int) pending.update()));
                }
            }
        }
        return entries;
    }

    private static Entry entry(Pending pending) throws JsonProcessingException {
        return new Entry(JSON.readValue(pending.json(), Update.class), pending.receivedAt(), pending.begun(), true);
    }

    /** Strikes out what needs no answer. */
    public void strike(List<Integer> ids) {
        try {
            inbox.finish(longs(ids));
        } catch (StoreException e) {
            watch.report(e); // it is looked at again after the next start, and found to need none
        }
        inHand.removeAll(ids);
    }

    /** Notes that an update waits for its task. */
    public void hold(int id) {
        inHand.add(id);
    }

    /** The ids of updates that are not finished. */
    public Set<Integer> inHand() {
        return Set.copyOf(inHand);
    }

    /** How many updates stand where; throws {@link StoreException}. */
    public Map<State, Long> counts() {
        return inbox.counts();
    }

    /**
     * The work of answering, with all that goes before and comes after. The updates, of which the first stands for all,
     * are struck out when it is done; when it fails it goes to the lane again, at most so often as a poison may.
     */
    public Runnable task(List<Integer> ids, Executor lane, Task.Work work) {
        inHand.addAll(ids);
        return new Task(this, List.copyOf(ids), lane, work);
    }

    boolean begin(int id) throws InterruptedException {
        return watch.insist(() -> inbox.begin(id));
    }

    void finish(List<Integer> ids) throws InterruptedException {
        if (!ids.isEmpty()) {
            watch.insistInAnyCase(() -> inbox.finish(longs(ids)));
        }
        inHand.removeAll(ids);
    }

    /** Leaves updates as they were, for a later start or another instance. */
    void leave(List<Integer> ids, boolean begun) {
        try {
            if (begun) {
                inbox.release(ids.get(0));
            }
        } catch (StoreException e) {
            watch.report(e);
        }
    }

    /** Lets go of updates that another instance is to answer. */
    void letGo(List<Integer> ids) {
        inHand.removeAll(ids);
    }

    /** Notes a failure; false when the updates are set aside for good. */
    boolean fail(List<Integer> ids) {
        try {
            boolean again = inbox.fail(longs(ids)) == Verdict.TRY_AGAIN;
            if (!again) {
                isSetAside(ids);
            }
            return again;
        } catch (StoreException e) {
            watch.report(e);
            return true;
        }
    }

    /** Sets updates aside that a process has begun and not lived to end too often. */
    public void giveUp(List<Integer> ids) throws InterruptedException {
        watch.insistInAnyCase(() -> inbox.giveUp(longs(ids)));
        isSetAside(ids);
    }

    private void isSetAside(List<Integer> ids) {
        LOG.error("Update {} is set aside, as it cannot be handled", ids.get(0));
        inHand.removeAll(ids);
        setAside.run();
    }

    private static List<Long> longs(List<Integer> ids) {
        return ids.stream().map(Integer::longValue).toList();
    }

    boolean isOnDuty() {
        return onDuty.getAsBoolean();
    }

    void meet(StoreException trouble) {
        watch.report(trouble);
    }

    /** The marks of what its tasks send. */
    public ReplyMarks marks() {
        return marks;
    }

    private static String json(Update update) {
        try {
            return JSON.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an update that came as JSON becomes JSON", e);
        }
    }
}

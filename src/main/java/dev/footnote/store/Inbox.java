package dev.footnote.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Updates between Telegram's delivery and our answer. An update that {@link #accept} has returned for is on the disk;
 * it stays unfinished until {@link #finish}, whatever happens to the process.
 */
public interface Inbox {

    /** How long an update's id is remembered; Telegram may use an old one again after a quiet week. */
    Duration REMEMBERED = Duration.ofHours(48);

    /** How often an update may fail before it is set aside. */
    int FAILURES = 3;

    /** How often an update may be begun; more than {@link #FAILURES}, as a process may be killed for other reasons. */
    int BEGINNINGS = 10;

    /** Where an update stands. */
    enum State {
        NEW,
        WORKING,
        DONE,
        POISONED
    }

    /** An update as Telegram sent it. */
    record Incoming(long update, long chat, String json) {}

    /**
     * An update that is still to be answered.
     *
     * @param begun how often it was begun before
     */
    record Pending(long update, long chat, String json, Instant receivedAt, int begun) {}

    /** What becomes of an update that failed. */
    enum Verdict {
        TRY_AGAIN,
        SET_ASIDE
    }

    /** Keeps updates, all or none, before they are confirmed to Telegram; returns those that were not known. */
    List<Incoming> accept(List<Incoming> updates);

    /** Keeps one update; false if it is known already. */
    default boolean accept(long update, long chat, String json) {
        return !accept(List.of(new Incoming(update, chat, json))).isEmpty();
    }

    /** Updates to be answered, in the order of their arrival; to be asked for once, at start. */
    List<Pending> unfinished();

    /** Notes that work on an update begins; false if it must not: it is done, or was begun too often and is set aside. */
    boolean begin(long update);

    /** Takes a beginning back: the work was cut short by us and for no fault of the update. */
    void release(long update);

    /**
     * Notes that updates are answered, all or none, and forgets what they said and the marks of their replies but
     * doubtful ones. What is set aside stays so.
     */
    void finish(List<Long> updates);

    default void finish(long update) {
        finish(List.of(update));
    }

    /** Notes that updates, which are one letter together, could not be answered; what becomes of the first goes for all. */
    Verdict fail(List<Long> updates);

    default Verdict fail(long update) {
        return fail(List.of(update));
    }

    /** Sets updates aside that shall not be tried again, however often they have failed. */
    void giveUp(List<Long> updates);

    /** Updates set aside, with what they said. */
    List<Pending> setAside();

    /** How many updates stand where; no entry means none. */
    Map<State, Long> counts();
}

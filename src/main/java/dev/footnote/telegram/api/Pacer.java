package dev.footnote.telegram.api;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives out the moments at which calls may be made: per chat, overall, and none before a chat's flood wait is over. It
 * is the generic cell rate algorithm, which keeps one number per chat.
 */
public final class Pacer {

    /** The key under which all chats together are paced; no chat has it. */
    private static final long ALL = 0;

    private static final int CROWDED = 10_000;

    private final Clock clock;
    private final Pace chat;
    private final Pace group;
    private final Pace overall;
    private final Map<Long, Long> arrivals = new HashMap<>();
    private final Map<Long, Long> coolUntil = new HashMap<>();

    public Pacer(Clock clock, Pace chat, Pace group, Pace overall) {
        this.clock = clock;
        this.chat = chat;
        this.group = group;
        this.overall = overall;
    }

    /** Takes the chat's next moment for a call and returns how long it is until then. */
    public synchronized Duration reserve(long chatId) {
        long now = clock.millis();
        forgetTheIdle(now);
        long wait = Math.max(slot(chatId, pace(chatId), now), slot(ALL, overall, now));
        return Duration.ofMillis(Math.max(wait, coolUntil.getOrDefault(chatId, now) - now));
    }

    /** Takes the chat's next moment for a call that may be left out; false, and nothing taken, unless that is now. */
    public synchronized boolean tryReserve(long chatId) {
        long now = clock.millis();
        if (isCooling(chatId) || wait(chatId, pace(chatId), now) > 0 || wait(ALL, overall, now) > 0) {
            return false;
        }
        reserve(chatId);
        return true;
    }

    /** Lets no call to the chat be made for so long, as Telegram demanded. */
    public synchronized void coolDown(long chatId, Duration wait) {
        coolUntil.merge(chatId, clock.millis() + wait.toMillis(), Math::max);
    }

    /** Whether Telegram still demands silence towards the chat. */
    public synchronized boolean isCooling(long chatId) {
        return coolUntil.getOrDefault(chatId, 0L) > clock.millis();
    }

    private long slot(long key, Pace pace, long now) {
        long wait = wait(key, pace, now);
        arrivals.put(
                key,
                Math.max(arrivals.getOrDefault(key, now), now) + pace.interval().toMillis());
        return wait;
    }

    private long wait(long key, Pace pace, long now) {
        long arrival = Math.max(arrivals.getOrDefault(key, now), now);
        return Math.max(0, arrival - pace.interval().toMillis() * (pace.burst() - 1) - now);
    }

    private Pace pace(long chatId) {
        return chatId < 0 ? group : chat;
    }

    private void forgetTheIdle(long now) {
        if (arrivals.size() + coolUntil.size() > CROWDED) {
            arrivals.values().removeIf(arrival -> arrival <= now);
            coolUntil.values().removeIf(until -> until <= now);
        }
    }
}

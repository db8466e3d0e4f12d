package dev.footnote.telegram.api;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which chats cannot be written to any more, and which have moved to another id. */
public final class Addresses {

    private final Set<Long> unreachable = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> moves = new ConcurrentHashMap<>();

    public void reachable(long chat) {
        unreachable.remove(chat);
    }

    public void unreachable(long chat) {
        unreachable.add(chat);
    }

    /** Notes that a group has become a supergroup of another id. */
    public void moved(long from, long to) {
        moves.put(from, to);
    }

    boolean isReachable(long chat) {
        return !unreachable.contains(chat);
    }

    /** The id that a chat has now. */
    public long current(long chat) {
        return moves.getOrDefault(chat, chat);
    }
}

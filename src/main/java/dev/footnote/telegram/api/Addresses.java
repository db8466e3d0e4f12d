package dev.footnote.telegram.api;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which chats cannot be written to any more, and which have moved to another id. */
public final class Addresses {

    /** Lets what belongs to a group belong to the supergroup that it became. */
    public interface Mover {
        void move(long from, long to);
    }

    private final Mover keeper;
    private final Set<Long> unreachable = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> moves = new ConcurrentHashMap<>();

    public Addresses() {
        this((from, to) -> {});
    }

    /** @param keeper to be told of moves */
    public Addresses(Mover keeper) {
        this.keeper = keeper;
    }

    public void reachable(long chat) {
        unreachable.remove(chat);
    }

    public void unreachable(long chat) {
        unreachable.add(chat);
    }

    /** Notes that a group has become a supergroup of another id. */
    public void moved(long from, long to) {
        moves.put(from, to);
        keeper.move(from, to);
    }

    boolean isReachable(long chat) {
        return !unreachable.contains(chat);
    }

    /** The id that a chat has now. */
    public long current(long chat) {
        return moves.getOrDefault(chat, chat);
    }
}

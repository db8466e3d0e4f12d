package dev.footnote.telegram.ledger;

import dev.footnote.store.Inbox;
import dev.footnote.store.Lease;
import dev.footnote.store.Replies;
import dev.footnote.store.Store;
import dev.footnote.store.memory.MemoryInbox;
import dev.footnote.store.memory.MemoryReplies;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.api.Addresses;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the channel keeps updates and the marks of its replies.
 *
 * @param durable whether they outlive the process
 * @param leases by their names; empty where no other instance can share what is kept
 * @param mover of what else is kept of a chat
 */
public record Keeping(
        boolean durable,
        Inbox inbox,
        Replies replies,
        Function<String, Optional<Lease>> leases,
        Addresses.Mover mover,
        StoreWatch watch) {

    /** In a store, which the watch watches. */
    public static Keeping in(Store store, StoreWatch watch) {
        return new Keeping(
                true,
                store.inbox(),
                store.replies(),
                name -> Optional.of(store.lease(name)),
                (from, to) -> store.chats().move(from, to),
                watch);
    }

    /** In memory: the end of the process loses it, but Telegram sends again what was not finished. */
    public static Keeping inMemory(Clock clock) {
        MemoryReplies replies = new MemoryReplies();
        return new Keeping(
                false,
                new MemoryInbox(replies, clock),
                replies,
                name -> Optional.empty(),
                (from, to) -> {},
                StoreWatch.ofNothing());
    }
}

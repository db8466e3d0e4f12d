package dev.footnote.telegram.api;

import java.util.List;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes updates over from the poller before they are confirmed to Telegram. */
public interface Inbox {

    /**
     * Takes over a batch, in any order of ids and with repeats; called on the polling thread, so it only stores or
     * queues. When it throws, the batch isn't confirmed and comes again.
     */
    void take(List<Update> updates) throws InterruptedException;

    /** Called before every poll, also of one that failed; returns when this process may poll. */
    default void awaitTurn() throws InterruptedException {}

    /** The ids of updates taken that would be lost if the bot ended now; a store that keeps them has none. */
    Set<Integer> unfinished();
}

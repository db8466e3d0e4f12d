package dev.footnote.telegram.api;

import dev.footnote.store.Replies;
import dev.footnote.store.Replies.Earlier;
import dev.footnote.store.watch.StoreWatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the store what was sent in reply to which update, so that nothing is sent twice after a crash. A worker says
 * which update it answers; the messages that it sends meanwhile are that update's replies, in their order.
 */
public final class ReplyMarks {

    /** Work that may be interrupted. */
    public interface Work {
        void run() throws InterruptedException;
    }

    /** The update that a thread answers. */
    private static final class Answering {
        private final long update;
        private int next;

        Answering(long update) {
            this.update = update;
        }
    }

    private final Replies replies;
    private final StoreWatch watch;
    private final ThreadLocal<@Nullable Answering> answering = new ThreadLocal<>();

    public ReplyMarks(Replies replies, StoreWatch watch) {
        this.replies = replies;
        this.watch = watch;
    }

    /** Does the work, whose messages are replies to the update. */
    public void during(long update, Work work) throws InterruptedException {
        answering.set(new Answering(update));
        try {
            work.run();
        } finally {
            answering.remove();
        }
    }

    /** The mark of this thread's next message. */
    Mark next() {
        Answering current = answering.get();
        return current == null ? new Mark(null, 0) : new Mark(current, current.next++);
    }

    /** One message's mark; of one that answers no update there is none. */
    final class Mark {

        private final @Nullable Answering of;
        private final int part;

        Mark(@Nullable Answering of, int part) {
            this.of = of;
            this.part = part;
        }

        /** Notes that it is about to be sent; false when it was sent before, by this process or an earlier one. */
        boolean attempt(long chat) throws InterruptedException {
            Answering reply = of;
            return reply == null || watch.insist(() -> replies.attempt(reply.update, part, chat)) != Earlier.SENT;
        }

        void sent(long message) throws InterruptedException {
            Answering reply = of;
            if (reply != null) {
                uninterrupted(() -> {
                    replies.sent(reply.update, part, message);
                    return true;
                });
            }
        }

        /** Notes that Telegram has surely not taken it. */
        void refused() throws InterruptedException {
            Answering reply = of;
            if (reply != null) {
                uninterrupted(() -> {
                    replies.refused(reply.update, part);
                    return true;
                });
            }
        }

        /** An order to stop must not keep the mark from being written, as a connection is not given to the interrupted. */
        private void uninterrupted(Supplier<Boolean> write) throws InterruptedException {
            boolean interrupted = Thread.interrupted();
            try {
                watch.insist(write);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}

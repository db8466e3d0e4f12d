package dev.footnote.telegram.api;

import dev.footnote.store.Replies;
import dev.footnote.store.Replies.Earlier;
import dev.footnote.store.watch.StoreWatch;
import dev.footnote.telegram.layout.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
        private int shown;
        private List<Block> preface = List.of();

        Answering(long update) {
            this.update = update;
        }
    }

    private final Replies replies;
    private final StoreWatch watch;
    private final ThreadLocal<@Nullable Answering> answering = new ThreadLocal<>();

    /** Marks in the replies, over the store's troubles with the help of the watch. */
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

    /** Puts something before the first reply to the update that this thread answers. */
    public void preface(List<Block> words) {
        Answering current = answering.get();
        if (current != null) {
            current.preface = List.copyOf(words);
        }
    }

    /** The blocks with the preface before them, if there is one that wasn't used yet. */
    List<Block> prefaced(List<Block> blocks) {
        Answering current = answering.get();
        if (current == null || current.preface.isEmpty()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(current.preface);
        all.addAll(blocks);
        current.preface = List.of();
        return all;
    }

    /** The mark of this thread's next message. */
    Mark next() {
        Answering current = answering.get();
        return current == null ? new Mark(null, 0) : new Mark(current, current.next++);
    }

    /** The next message of this thread that shows how far something is, and becomes its next reply in the end. */
    Showing showing() throws InterruptedException {
        Answering current = answering.get();
        if (current == null) {
            return new Showing(new Mark(null, 0), null, false);
        }
        int part = -1 - current.shown++;
        OptionalLong earlier = watch.insist(() -> replies.message(current.update, part));
        boolean ended = watch.insist(() -> replies.message(current.update, current.next))
                .isPresent();
        return new Showing(new Mark(current, part), earlier.isPresent() ? (int) earlier.getAsLong() : null, ended);
    }

    /** A message that is there already and needs no mark. */
    Showing of(int message) {
        return new Showing(new Mark(null, 0), message, false);
    }

    /**
     * What is known of a message that shows how far something is.
     *
     * @param message that it is already, from before a crash
     * @param ended whether it has become the reply that it was to become
     */
    record Showing(Mark mark, @Nullable Integer message, boolean ended) {}

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
                watch.insistInAnyCase(() -> replies.sent(reply.update, part, message));
            }
        }

        /** Notes that Telegram has surely not taken it. */
        void refused() throws InterruptedException {
            Answering reply = of;
            if (reply != null) {
                watch.insistInAnyCase(() -> replies.refused(reply.update, part));
            }
        }
    }
}

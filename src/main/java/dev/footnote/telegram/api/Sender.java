package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Delivers posts: at the pace that Telegram allows, again after faults that pass, a few times when a message may have
 * arrived, and not at all to chats that have shut the bot out.
 */
public final class Sender {

    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(1);

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final BackOff backOff;
    private final Clock clock;
    private final Duration patience;
    private final ReplyMarks marks;

    /** A sender that tries for {@code patience} before it gives a message up, and marks what it sends. */
    public Sender(
            BotApi api,
            Pacer pacer,
            Addresses addresses,
            BackOff backOff,
            Clock clock,
            Duration patience,
            ReplyMarks marks) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.backOff = backOff;
        this.clock = clock;
        this.patience = patience;
        this.marks = marks;
    }

    /**
     * Delivers a post, which may take minutes, and returns whether all of it arrived; false: Telegram refuses it.
     *
     * @throws UndeliveredException when it is to be tried again later, as it was not refused
     */
    public boolean send(Post post) throws InterruptedException {
        return send(post, message -> {});
    }

    /** The same, and tells the id of each message when it has arrived, unless an earlier process had sent it. */
    public boolean send(Post post, LongConsumer arrival) throws InterruptedException {
        List<List<Block>> pages = Pages.of(marks.prefaced(post.blocks()));
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                Thread.sleep(BETWEEN_PARTS.toMillis());
            }
            boolean last = i == pages.size() - 1;
            Part part = new Part(
                    post.place(),
                    i == 0 ? post.replyTo() : null,
                    pages.get(i),
                    last ? post.buttons() : List.of(),
                    i == 0 ? post.replaces() : null);
            Delivery delivery = delivery(part);
            if (!delivery.run()) {
                return false;
            }
            if (delivery.message() != 0) {
                arrival.accept(delivery.message());
            }
        }
        return true;
    }

    /** Delivers a file likewise. */
    public boolean send(Attachment file) throws InterruptedException {
        return delivery(file).run();
    }

    private Delivery delivery(Shipment shipment) {
        Instant deadline = clock.instant().plus(patience);
        return new Delivery(api, pacer, addresses, backOff, shipment, marks.next(), clock, deadline);
    }
}

package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message whose text changes: what it shows on the way may be left out at Telegram's wish, what it ends with is
 * delivered. For one thread.
 */
public final class LiveMessage {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMessage.class);

    private static final int ATTEMPTS = 6;

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final Sender sender;
    private final BackOff backOff;
    private final Place place;
    private final @Nullable Integer replyTo;
    private @Nullable Integer message;
    private List<Block> shown = List.of();

    LiveMessage(
            BotApi api,
            Pacer pacer,
            Addresses addresses,
            Sender sender,
            BackOff backOff,
            Place place,
            @Nullable Integer replyTo,
            @Nullable Integer message) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.sender = sender;
        this.backOff = backOff;
        this.place = place;
        this.replyTo = replyTo;
        this.message = message;
    }

    /** Shows something for the time being, unless Telegram wants silence or fails. */
    public void show(List<Block> blocks, List<Post.Button> buttons) throws InterruptedException {
        long chat = addresses.current(place.chat());
        if (blocks.equals(shown) || pacer.isCooling(chat) || !addresses.isReachable(chat)) {
            return;
        }
        Duration wait = pacer.reserve(chat);
        Thread.sleep(wait.toMillis());
        try {
            put(chat, new Part(place, replyTo, blocks, buttons), false);
            shown = blocks;
        } catch (CallFailedException e) {
            LOG.debug("A step was not shown: {}", e.description());
            if (e.kind() == CallFailedException.Kind.FLOOD) {
                pacer.coolDown(chat, e.retryAfter());
            }
        }
    }

    /** Shows what stays; as a new message where the old one can't be changed any more. */
    public void end(List<Block> blocks, List<Post.Button> buttons) throws InterruptedException {
        long chat = addresses.current(place.chat());
        if (message == null || !change(chat, new Part(place, null, blocks, buttons))) {
            sender.send(new Post(place, replyTo, blocks, buttons));
        }
    }

    /** Changing twice does no harm, so a change is simply tried again. */
    private boolean change(long chat, Part part) throws InterruptedException {
        boolean plain = false;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Thread.sleep(pacer.reserve(chat).toMillis());
            try {
                put(chat, part, plain);
                return true;
            } catch (CallFailedException e) {
                switch (e.kind()) {
                    case NEEDLESS -> {
                        return true;
                    }
                    case FLOOD -> pacer.coolDown(chat, e.retryAfter().plusMillis(100));
                    case SERVER, UNSENT, UNKNOWN_FATE, CONFLICT ->
                        Thread.sleep(backOff.after(attempt).toMillis());
                    case UNPARSABLE -> plain = true;
                    default -> {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private void put(long chat, Part part, boolean plain) throws CallFailedException, InterruptedException {
        if (message == null) {
            message = api.call(part.message(chat, plain)).getMessageId();
        } else {
            api.call(part.edit(chat, message, plain));
        }
    }
}

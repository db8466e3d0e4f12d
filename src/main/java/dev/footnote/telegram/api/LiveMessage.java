package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * One message whose text changes: what it shows on the way may be left out at Telegram's wish, what it ends with is
 * delivered. For one thread.
 */
public final class LiveMessage {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMessage.class);

    private final BotApi api;
    private final Pacer pacer;
    private final Addresses addresses;
    private final Sender sender;
    private final Place place;
    private final @Nullable Integer replyTo;
    private @Nullable Integer message;
    private List<Block> shown = List.of();

    LiveMessage(
            BotApi api,
            Pacer pacer,
            Addresses addresses,
            Sender sender,
            Place place,
            @Nullable Integer replyTo,
            @Nullable Integer message) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.sender = sender;
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
        Thread.sleep(pacer.reserve(chat).toMillis());
        try {
            Serializable result = api.call(new Part(place, replyTo, blocks, buttons, message).call(chat, false));
            message = result instanceof Message sent ? sent.getMessageId() : message;
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
        sender.send(new Post(place, replyTo, blocks, buttons, message));
    }
}

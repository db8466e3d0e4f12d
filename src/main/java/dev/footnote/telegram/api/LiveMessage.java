package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
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
    private final ReplyMarks.Mark mark;
    private @Nullable Integer message;
    private boolean silent;
    private List<Block> shown = List.of();

    LiveMessage(
            BotApi api,
            Pacer pacer,
            Addresses addresses,
            Sender sender,
            Place place,
            @Nullable Integer replyTo,
            ReplyMarks.Showing showing) {
        this.api = api;
        this.pacer = pacer;
        this.addresses = addresses;
        this.sender = sender;
        this.place = place;
        this.replyTo = replyTo;
        mark = showing.mark();
        message = showing.message();
        silent = showing.ended();
    }

    /** Shows something for the time being, unless Telegram wants silence or fails. */
    public void show(List<Block> blocks, List<Post.Button> buttons) throws InterruptedException {
        long chat = addresses.current(place.chat());
        if (silent || blocks.equals(shown) || !addresses.isReachable(chat) || !pacer.tryReserve(chat)) {
            return;
        }
        Part part = new Part(place, replyTo, blocks, buttons, message);
        try {
            if (message != null) {
                api.call(part.call(chat, false));
            } else if (mark.attempt(chat) && api.complete(part.call(chat, false)) instanceof Message sent) {
                message = sent.getMessageId();
                mark.sent(message);
            }
            shown = blocks;
        } catch (CallFailedException e) {
            LOG.debug("A step was not shown: {}", e.description());
            failed(e, chat);
        }
    }

    private void failed(CallFailedException e, long chat) throws InterruptedException {
        if (e.kind() == CallFailedException.Kind.FLOOD) {
            pacer.coolDown(chat, e.retryAfter());
        }
        if (message == null && e.kind() == CallFailedException.Kind.UNKNOWN_FATE) {
            silent = true; // it may stand there, and another one must not
        } else if (message == null) {
            mark.refused();
        }
    }

    /** Shows what stays; as a new message where the old one can't be changed any more. */
    public void end(List<Block> blocks, List<Post.Button> buttons) throws InterruptedException {
        sender.send(new Post(place, replyTo, blocks, buttons, message));
    }
}

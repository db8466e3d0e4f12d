package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say in a chat.
 *
 * @param replyTo the message it replies to, or {@code null}
 * @param blocks as many as are needed; they become several messages if they don't fit one
 * @param buttons one a row under the last message; may be empty
 * @param replaces one of the bot's messages, which becomes the first of these; {@code null} to send a new one
 */
public record Post(
        Place place, @Nullable Integer replyTo, List<Block> blocks, List<Button> buttons, @Nullable Integer replaces) {

    public Post(Place place, @Nullable Integer replyTo, List<Block> blocks, List<Button> buttons) {
        this(place, replyTo, blocks, buttons, null);
    }

    /**
     * A button that sends {@code data} back.
     *
     * @param data 1 to 64 bytes in UTF-8
     */
    public record Button(String text, String data) {}

    public Post {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
    }
}

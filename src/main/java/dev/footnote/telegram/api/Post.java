package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say in a chat.
 *
 * @param replyTo the message it replies to, or {@code null}
 * @param blocks as many as are needed; they become several messages if they don't fit one
 * @param buttons under the last message; may be empty
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
     * @param beside whether it stands in the row of the button before it, not in one of its own
     */
    public record Button(String text, String data, boolean beside) {

        public Button(String text, String data) {
            this(text, data, false);
        }

        /** The same button in the row of the one before it. */
        public Button besideIt() {
            return new Button(text, data, true);
        }
    }

    public Post {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
    }
}

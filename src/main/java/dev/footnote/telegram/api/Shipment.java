package dev.footnote.telegram.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Something that one call brings to a chat. */
interface Shipment {

    Place place();

    /** The bot's message in whose place it comes, if it does. */
    @Nullable
    Integer replaces();

    /** The same as a message of its own. */
    Shipment anew();

    /** Makes the call, with formatting or, for want of understanding, without; gives what Telegram answers. */
    Serializable ship(BotApi api, long chat, boolean plain) throws CallFailedException, InterruptedException;
}

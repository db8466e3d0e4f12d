package dev.footnote.chat;

import dev.footnote.store.Conversations.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asks in a chat.
 *
 * @param origin by which it is known when it is asked again; {@code null} where it can't be
 */
public record Inquiry(ChatId chat, String question, @Nullable Origin origin) {

    public Inquiry(ChatId chat, String question) {
        this(chat, question, null);
    }
}

package dev.footnote.chat;

import dev.footnote.store.Conversations.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asks in a chat.
 *
 * @param origin by which it is known when it is asked again; {@code null} where it can't be
 */
public record Inquiry(Asker asker, String question, @Nullable Origin origin) {

    /** One that the only person of a chat asks once. */
    public Inquiry(ChatId chat, String question) {
        this(Asker.in(chat), question, null);
    }

    public ChatId chat() {
        return asker.chat();
    }
}

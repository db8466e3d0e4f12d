package dev.footnote.chat;

import dev.footnote.store.Conversations.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asks in a chat.
 *
 * @param origin by which it is known when it is asked again; {@code null} where it can't be
 * @param pointer to what it is about, where the reader has shown that; {@code null}: to what was said last
 */
public record Inquiry(Asker asker, String question, @Nullable Origin origin, @Nullable Pointer pointer) {

    /**
     * A message of the desk's that a reader replies to.
     *
     * @param message as its channel numbers it
     * @param quoted the words that the reader has picked from it; empty for none
     */
    public record Pointer(long message, String quoted) {}

    /** One that points at nothing. */
    public Inquiry(Asker asker, String question, @Nullable Origin origin) {
        this(asker, question, origin, null);
    }

    /** One that the only person of a chat asks once. */
    public Inquiry(ChatId chat, String question) {
        this(Asker.in(chat), question, null);
    }

    public ChatId chat() {
        return asker.chat();
    }
}

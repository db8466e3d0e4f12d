package dev.footnote.chat;

/**
 * Who asks, and where.
 *
 * @param person as the channel numbers persons; in a chat with one person only, the chat's own number
 */
public record Asker(ChatId chat, long person) {

    /** The one person of a chat. */
    public static Asker in(ChatId chat) {
        return new Asker(chat, chat.value());
    }
}

package dev.footnote.telegram.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * An update in the book.
 *
 * @param receivedAt when we took it over
 * @param begun how often work on it was begun by a process that did not live to end it
 * @param again whether it was taken over before and its work not finished
 */
public record Entry(Update update, Instant receivedAt, int begun, boolean again) {

    public int id() {
        return update.getUpdateId();
    }

    /** When the person sent it; of a press only its arrival is known. */
    public Instant sentAt() {
        Message edited = update.getEditedMessage();
        Message message = update.getMessage();
        Integer date = edited != null ? edited.getEditDate() : message != null ? message.getDate() : null;
        Instant sent = date == null ? receivedAt : Instant.ofEpochSecond(date);
        return sent.isBefore(receivedAt) ? sent : receivedAt;
    }

    /** The chat that it came from; 0 if it tells none. */
    static long chat(Update update) {
        Message message = update.getMessage() != null ? update.getMessage() : update.getEditedMessage();
        if (message != null) {
            return message.getChatId();
        }
        if (update.getCallbackQuery() != null) {
            @Nullable MaybeInaccessibleMessage under = update.getCallbackQuery().getMessage();
            return under != null
                    ? under.getChatId()
                    : update.getCallbackQuery().getFrom().getId();
        }
        return update.getMyChatMember() != null
                ? update.getMyChatMember().getChat().getId()
                : 0;
    }
}

package dev.footnote.telegram.api;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/**
 * A file for a chat.
 *
 * @param content not copied, so not to be changed
 */
public record Attachment(Place place, String name, byte[] content, String caption) implements Shipment {

    @Override
    public @Nullable Integer replaces() {
        return null;
    }

    @Override
    public Shipment anew() {
        return this;
    }

    @Override
    public Serializable ship(BotApi api, long chat, boolean plain) throws CallFailedException, InterruptedException {
        return api.upload(SendDocument.builder()
                .chatId(chat)
                .messageThreadId(place.topic())
                .document(new InputFile(new ByteArrayInputStream(content), name))
                .caption(caption)
                .build());
    }
}

package dev.footnote.telegram.api;

import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Html;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** One message of a post. */
record Part(
        Place place,
        @Nullable Integer replyTo,
        List<Block> blocks,
        List<Post.Button> buttons,
        @Nullable Integer replaces)
        implements Shipment {

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    @Override
    public Part anew() {
        return new Part(place, replyTo, blocks, buttons, null);
    }

    @Override
    public Serializable ship(BotApi api, long chat, boolean plain) throws CallFailedException, InterruptedException {
        return api.complete(call(chat, plain));
    }

    /** The call that brings it to the chat, as HTML or, for want of understanding, as plain text. */
    BotApiMethod<?> call(long chat, boolean plain) {
        return replaces == null ? message(chat, plain) : edit(chat, replaces, plain);
    }

    private SendMessage message(long chat, boolean plain) {
        SendMessage.SendMessageBuilder<?, ?> message = SendMessage.builder()
                .chatId(chat)
                .messageThreadId(place.topic())
                .text(plain ? Html.plain(blocks) : Html.of(blocks))
                .linkPreviewOptions(NO_PREVIEW);
        if (!plain) {
            message.parseMode(ParseMode.HTML);
        }
        if (replyTo != null) {
            message.replyParameters(ReplyParameters.builder()
                    .messageId(replyTo)
                    .allowSendingWithoutReply(true)
                    .build());
        }
        if (!buttons.isEmpty()) {
            message.replyMarkup(keyboard());
        }
        return message.build();
    }

    private EditMessageText edit(long chat, int message, boolean plain) {
        EditMessageText.EditMessageTextBuilder<?, ?> edit = EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(plain ? Html.plain(blocks) : Html.of(blocks))
                .linkPreviewOptions(NO_PREVIEW);
        if (!plain) {
            edit.parseMode(ParseMode.HTML);
        }
        if (!buttons.isEmpty()) {
            edit.replyMarkup(keyboard());
        }
        return edit.build();
    }

    private InlineKeyboardMarkup keyboard() {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (Post.Button button : buttons) {
            if (!button.beside() || rows.isEmpty()) {
                rows.add(new InlineKeyboardRow());
            }
            rows.get(rows.size() - 1)
                    .add(InlineKeyboardButton.builder()
                            .text(button.text())
                            .callbackData(button.data())
                            .build());
        }
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }
}

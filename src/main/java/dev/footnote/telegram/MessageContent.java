package dev.footnote.telegram;

import dev.footnote.chat.intake.Content;
import dev.footnote.chat.intake.Intake;
import dev.footnote.chat.intake.Note;
import dev.footnote.chat.intake.Note.Link;
import dev.footnote.telegram.shelf.Item;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.EntityType;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message holds besides who sent it where: its text or caption with the links in it, its file. */
final class MessageContent {

    private MessageContent() {}

    static Note note(Message message) {
        String text = message.hasText() ? message.getText() : message.getCaption();
        List<MessageEntity> entities = message.hasText() ? message.getEntities() : message.getCaptionEntities();
        String known = text == null ? "" : text;
        List<Link> links = entities == null
                ? List.of()
                : entities.stream()
                        .map(entity -> link(entity, known))
                        .filter(Objects::nonNull)
                        .toList();
        return new Note(known, links, message.getForwardOrigin() != null);
    }

    /** The file, unless it is a moving picture, which comes as a file too. */
    static Item.@Nullable Document document(Message message) {
        Document document = message.getDocument();
        if (document == null || message.hasAnimation()) {
            return null;
        }
        String name = document.getFileName();
        long size = document.getFileSize() == null ? 0 : document.getFileSize();
        return new Item.Document(document.getFileId(), name == null || name.isBlank() ? "document" : name, size);
    }

    /** What a file's caption asks; empty when it only says what the file is. */
    static String question(Note caption) {
        if (caption.text().isBlank() || caption.forwarded()) {
            return "";
        }
        // any link will do for the text to be read as what comes with an article
        Note linked = new Note(caption.text(), List.of(new Link("file://sent", 0, 0, true)), false);
        return Intake.read(linked) instanceof Content.Links links ? links.question() : "";
    }

    /** The note with blanks in place of the bot's name, so that the links stay where they are. */
    static Note blank(Note note, MessageEntity mention) {
        int start = Math.min(mention.getOffset(), note.text().length());
        int end = Math.min(start + mention.getLength(), note.text().length());
        return blank(note, start, end);
    }

    /** The note's last characters, with blanks for the rest. */
    static Note tail(Note note, int length) {
        int end = note.text().stripTrailing().length();
        return blank(note, 0, Math.max(0, end - length));
    }

    private static Note blank(Note note, int start, int end) {
        String text = note.text().substring(0, start)
                + " ".repeat(end - start)
                + note.text().substring(end);
        return new Note(text, note.links(), note.forwarded());
    }

    private static @Nullable Link link(MessageEntity entity, String text) {
        int start = Math.min(entity.getOffset(), text.length());
        int end = Math.min(start + entity.getLength(), text.length());
        return switch (entity.getType()) {
            case EntityType.URL -> new Link(text.substring(start, end), start, end, false);
            case EntityType.TEXTLINK -> entity.getUrl() == null ? null : new Link(entity.getUrl(), start, end, true);
            default -> null;
        };
    }
}

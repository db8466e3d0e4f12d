package dev.footnote.telegram;

import dev.footnote.chat.Inquiry;
import dev.footnote.chat.intake.Content;
import dev.footnote.chat.intake.Intake;
import dev.footnote.chat.intake.Note;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Membership;
import dev.footnote.telegram.Incoming.Move;
import dev.footnote.telegram.Incoming.Noise;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.Incoming.Wordless;
import dev.footnote.telegram.Incoming.Writer;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.shelf.Item;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.EntityType;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.TextQuote;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads from an update what it asks of this bot; in groups, only what is addressed to it. */
final class UpdateReader {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@(\\w+))?(?:\\s+(.*))?", Pattern.DOTALL);

    private static final Set<String> SHUT_OUT = Set.of("kicked", "left");

    private final long botId;
    private final String botName;

    UpdateReader(User bot) {
        botId = bot.getId();
        botName = bot.getUserName();
    }

    Incoming read(Update update) {
        if (update.getMessage() != null) {
            return message(update.getMessage(), false);
        }
        if (update.getEditedMessage() != null) {
            return message(update.getEditedMessage(), true);
        }
        if (update.getCallbackQuery() != null) {
            return press(update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership(update.getMyChatMember());
        }
        return new Noise();
    }

    private Incoming message(Message message, boolean edited) {
        if (message.getMigrateToChatId() != null) {
            return new Move(message.getChatId(), message.getMigrateToChatId());
        }
        Place place = place(message);
        Writer from = writer(message);
        String text = text(message);
        if (isOfABot(message)) {
            return new Noise();
        }
        Note note = MessageContent.note(message);
        Item.Document document = MessageContent.document(message);
        boolean addressed = place.isPrivate() || mention(message) != null || isReplyToBot(message);
        if (document != null && !edited && addressed && !isCommand(text)) {
            String question = MessageContent.question(note);
            return new Parcel(place, message.getMessageId(), from, List.of(document), question);
        }
        if (text == null) {
            return isWordless(message) && !edited && (place.isPrivate() || isReplyToBot(message))
                    ? new Wordless(place, message.getMessageId(), from, message.getMediaGroupId())
                    : new Noise();
        }
        Matcher command = COMMAND.matcher(text.strip());
        if (command.matches()) {
            return edited ? new Noise() : command(command, note, message, place, from);
        }
        return addressed ? words(message, note, place, from, edited) : new Noise();
    }

    /** What is said to the bot in words: a question, or an article. */
    private Incoming words(Message message, Note note, Place place, Writer from, boolean edited) {
        MessageEntity mention = mention(message);
        Content content = Intake.read(mention == null ? note : MessageContent.blank(note, mention));
        if (!(content instanceof Content.Question)) {
            return edited ? new Noise() : letter(content, message, place, from);
        }
        Question.Kind kind = edited ? Question.Kind.EDITED : Question.Kind.PLAIN;
        String text = without(mention, text(message));
        return new Question(place, message.getMessageId(), from, text, kind, pointer(message));
    }

    private static @Nullable String text(Message message) {
        return message.hasText() ? message.getText() : message.getCaption();
    }

    private static boolean isCommand(@Nullable String text) {
        return text != null && COMMAND.matcher(text.strip()).matches();
    }

    private Incoming letter(Content content, Message message, Place place, Writer from) {
        int messageId = message.getMessageId();
        if (content instanceof Content.Links links) {
            List<Item> items =
                    links.addresses().stream().<Item>map(Item.Address::new).toList();
            return new Parcel(place, messageId, from, items, links.question());
        }
        if (content instanceof Content.Text passage) {
            return new Parcel(place, messageId, from, List.of(new Item.Passage(passage.text())), "");
        }
        String text = ((Content.Question) content).text();
        return new Question(place, messageId, from, text, Question.Kind.ASKED, pointer(message));
    }

    private Incoming command(Matcher command, Note note, Message message, Place place, Writer from) {
        String addressee = command.group(2);
        if (addressee != null && !addressee.equalsIgnoreCase(botName)) {
            return new Noise();
        }
        String name = command.group(1).toLowerCase(Locale.ROOT);
        boolean known = Responder.COMMANDS.contains(name);
        int messageId = message.getMessageId();
        String text = command.group(3) == null ? "" : command.group(3);
        if (name.equals("ask")) {
            Note asked = MessageContent.tail(note, text.length());
            return letter(Intake.readQuestion(asked), message, place, from);
        }
        if (name.equals("all")) {
            return new ToAll(place, messageId, from, text);
        }
        return known || place.isPrivate() || addressee != null
                ? new Command(place, messageId, from, name)
                : new Noise();
    }

    private static Incoming press(CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        Place place = message == null
                ? null
                : message instanceof Message known ? place(known) : new Place(message.getChatId(), null);
        String data = query.getData();
        int messageId = message == null ? 0 : message.getMessageId();
        return new Press(place, messageId, query.getId(), writer(query.getFrom()), data == null ? "" : data);
    }

    private static Incoming membership(ChatMemberUpdated change) {
        String status = change.getNewChatMember().getStatus();
        return new Membership(change.getChat().getId(), !SHUT_OUT.contains(status));
    }

    private static Place place(Message message) {
        return new Place(message.getChatId(), message.isTopicMessage() ? message.getMessageThreadId() : null);
    }

    /** An administrator who stays anonymous writes as the group. */
    private static Writer writer(Message message) {
        Writer writer = writer(message.getFrom());
        boolean asGroup = message.getSenderChat() != null
                && message.getSenderChat().getId().equals(message.getChatId());
        return asGroup ? new Writer(message.getChatId(), writer.language()) : writer;
    }

    private static Writer writer(@Nullable User user) {
        String language = user == null ? null : user.getLanguageCode();
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        return new Writer(user == null ? 0 : user.getId(), locale);
    }

    /** Anonymous administrators write through a bot, too, but under their group's name. */
    private static boolean isOfABot(Message message) {
        return message.getFrom() != null
                && Boolean.TRUE.equals(message.getFrom().getIsBot())
                && message.getSenderChat() == null;
    }

    private boolean isReplyToBot(Message message) {
        Message original = message.getReplyToMessage();
        return original != null
                && original.getForumTopicCreated() == null
                && original.getFrom() != null
                && original.getFrom().getId() == botId;
    }

    /** The bot's message that this one replies to, with the words that its sender has picked from it. */
    private Inquiry.@Nullable Pointer pointer(Message message) {
        if (!isReplyToBot(message)) {
            return null;
        }
        TextQuote quote = message.getQuote();
        String quoted = quote == null || quote.getText() == null ? "" : quote.getText();
        return new Inquiry.Pointer(message.getReplyToMessage().getMessageId(), quoted);
    }

    /** Whether it is something that a person sends, and no notice of what has happened in a group. */
    private static boolean isWordless(Message message) {
        return message.hasSticker()
                || message.hasPhoto()
                || message.hasVoice()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasAudio()
                || message.hasAnimation()
                || message.hasLocation()
                || message.hasContact()
                || message.hasDice()
                || message.hasPoll()
                || message.getVenue() != null
                || message.getStory() != null
                || message.getRichMessage() != null;
    }

    private @Nullable MessageEntity mention(Message message) {
        List<MessageEntity> entities = message.hasText() ? message.getEntities() : message.getCaptionEntities();
        String text = message.hasText() ? message.getText() : message.getCaption();
        if (entities == null) {
            return null;
        }
        return entities.stream()
                .filter(entity -> isMention(entity, text))
                .findFirst()
                .orElse(null);
    }

    private boolean isMention(MessageEntity entity, String text) {
        int end = Math.min(entity.getOffset() + entity.getLength(), text.length());
        return switch (entity.getType()) {
            case EntityType.MENTION ->
                text.substring(Math.min(entity.getOffset(), end), end).equalsIgnoreCase("@" + botName);
            case EntityType.TEXTMENTION ->
                entity.getUser() != null && entity.getUser().getId() == botId;
            default -> false;
        };
    }

    private static String without(@Nullable MessageEntity mention, String text) {
        if (mention == null) {
            return text.strip();
        }
        int end = Math.min(mention.getOffset() + mention.getLength(), text.length());
        return (text.substring(0, mention.getOffset()).strip() + " "
                        + text.substring(end).strip())
                .strip();
    }
}

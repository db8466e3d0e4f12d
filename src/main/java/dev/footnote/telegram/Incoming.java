package dev.footnote.telegram;

import dev.footnote.chat.Asker;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Inquiry;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.shelf.Item;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an update asks of the bot. */
sealed interface Incoming {

    /**
     * Who has written or pressed.
     *
     * @param id of the person, or of the group in whose name an administrator writes; 0 if Telegram doesn't tell it
     * @param language that the client is set to
     */
    record Writer(long id, Locale language) {}

    /** A message that waits for a reply, in its chat's order. */
    sealed interface Letter extends Incoming {
        Place place();

        int messageId();

        Writer from();

        /** Who asks: the person whom Telegram names, if any; in a person's own chat always that one. */
        default Asker asker() {
            ChatId chat = new ChatId(place().chat());
            return place().isPrivate() || from().id() == 0 ? Asker.in(chat) : new Asker(chat, from().id());
        }

        /** The language that the sender's client is set to. */
        default Locale hint() {
            return from().language();
        }
    }

    /**
     * A question in the reader's words.
     *
     * @param pointer to the bot's message that it replies to
     */
    record Question(Place place, int messageId, Writer from, String text, Kind kind, Inquiry.@Nullable Pointer pointer)
            implements Letter {

        /** How it is asked. */
        enum Kind {
            PLAIN,
            /** By the command, so that it can't be anything else. */
            ASKED,
            /** It replaces what the same message said before. */
            EDITED
        }

        boolean edited() {
            return kind == Kind.EDITED;
        }
    }

    /** A question to all of the chat's articles; may be empty. */
    record ToAll(Place place, int messageId, Writer from, String text) implements Letter {}

    /**
     * Articles, or ways to them.
     *
     * @param question to be answered from them when they have come; may be empty
     */
    record Parcel(Place place, int messageId, Writer from, List<Item> items, String question) implements Letter {

        public Parcel {
            items = List.copyOf(items);
        }
    }

    /**
     * A button that was pressed, in its turn among the chat's messages.
     *
     * @param messageId of the message that it stands under
     */
    record Pressed(Place place, int messageId, Writer from, String queryId, String data) implements Letter {}

    /** A command such as {@code /start}: its name in lower case, without the slash. */
    record Command(Place place, int messageId, Writer from, String name) implements Letter {}

    /**
     * A message without text: a sticker, a photo, a voice message.
     *
     * @param album what several such messages have in common that were sent together
     */
    record Wordless(Place place, int messageId, Writer from, @Nullable String album) implements Letter {}

    /** A press of a button under one of the bot's messages; the place is {@code null} if Telegram doesn't tell it. */
    record Press(@Nullable Place place, int messageId, String queryId, Writer from, String data) implements Incoming {

        Locale hint() {
            return from.language();
        }
    }

    /** A person or group has let the bot in or shut it out. */
    record Membership(long chat, boolean reachable) implements Incoming {}

    /** A group has become a supergroup with another id. */
    record Move(long from, long to) implements Incoming {}

    /** Nothing that concerns the bot. */
    record Noise() implements Incoming {}
}

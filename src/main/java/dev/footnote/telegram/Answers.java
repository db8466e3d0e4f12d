package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerListener;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Inquiry;
import dev.footnote.chat.Reply;
import dev.footnote.store.Conversations.Origin;
import dev.footnote.store.StoreException;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Pressed;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Preview;
import dev.footnote.telegram.api.Previews;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.layout.AnswerLayout;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets answers from the front desk, shows them while they grow, and sends them when they are whole. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final FrontDesk desk;
    private final Sender sender;
    private final Typing typing;
    private final Previews previews;

    Answers(FrontDesk desk, Sender sender, Typing typing, Previews previews) {
        this.desk = desk;
        this.sender = sender;
        this.typing = typing;
        this.previews = previews;
    }

    /** A way to an answer that may be shown while it grows. */
    private interface Asking {
        Reply ask(AnswerListener listener);
    }

    /** Where a letter's question came from. */
    static Origin origin(Letter letter, long update) {
        return new Origin(update, (long) letter.messageId());
    }

    /** Answers a question on the article that it points to, else on the active one. */
    void toQuestion(Letter letter, String question, Inquiry.@Nullable Pointer pointer, long update)
            throws InterruptedException {
        Inquiry inquiry = new Inquiry(letter.asker(), question, origin(letter, update), pointer);
        AnswerLayout layout = new AnswerLayout(Messages.in(desk.languageOf(question, letter.hint())));
        Asking asking = listener -> desk.ask(inquiry, listener);
        answer(letter.place(), asking, layout, letter.messageId(), List.of());
    }

    /** Answers a question from all of the chat's articles. */
    void fromAll(Letter letter, String question, long update) throws InterruptedException {
        Messages messages = Messages.in(desk.languageOf(question, letter.hint()));
        if (question.isBlank()) {
            List<Block> remedy = List.of(Block.paragraph(Run.plain(messages.say(Phrase.ALL_NEEDS_QUESTION))));
            sender.send(new Post(letter.place(), letter.messageId(), remedy, List.of()));
        } else {
            Inquiry inquiry = new Inquiry(letter.asker(), question, origin(letter, update));
            Asking asking = listener -> desk.askAll(inquiry);
            answer(letter.place(), asking, new AnswerLayout(messages, true), letter.messageId(), List.of());
        }
    }

    /** Answers one of the article's own questions under a heading that says which, as nobody has written it. */
    void toButton(Pressed pressed, String question, long update) throws InterruptedException {
        Inquiry inquiry = new Inquiry(pressed.asker(), question, new Origin(update, null));
        List<Block> heading = List.of(Block.paragraph(Run.italic(question)));
        Asking asking = listener -> desk.ask(inquiry, listener);
        answer(pressed.place(), asking, layout(pressed), null, heading);
    }

    /** Sums the active article up. */
    void summary(Letter letter) throws InterruptedException {
        Locale language = desk.languageOf("", letter.hint());
        Asking asking = listener -> new Reply(desk.summary(letter.asker(), language, listener), "", null);
        answer(letter.place(), asking, layout(letter), letter.messageId(), List.of());
    }

    private AnswerLayout layout(Letter letter) {
        return new AnswerLayout(Messages.in(desk.languageOf("", letter.hint())));
    }

    /** Asks, shows the answer while it grows, and sends it under its heading when it is whole. */
    private void answer(Place place, Asking asking, AnswerLayout layout, @Nullable Integer replyTo, List<Block> heading)
            throws InterruptedException {
        Preview preview = previews.open(place, replyTo);
        AnswerListener listener = checked -> {
            typing.hush(place);
            preview.show(under(heading, AnswerLayout.growing(checked)));
        };
        Reply reply;
        @Nullable Integer shown;
        try {
            reply = ask(asking, listener);
        } finally {
            shown = preview.end();
        }
        typing.settle(place);
        ChatId chat = new ChatId(place.chat());
        Long turn = reply.turn();
        Post post = new Post(place, replyTo, under(heading, set(layout, reply.answer())), List.of(), shown);
        sender.send(post, turn == null ? message -> {} : message -> desk.delivered(chat, turn, message));
    }

    private static Reply ask(Asking asking, AnswerListener listener) {
        try {
            return asking.ask(listener);
        } catch (StoreException e) {
            if (e.isPassing()) {
                throw e; // the question waits for the store
            }
            return failed(e);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static List<Block> set(AnswerLayout layout, Answer answer) {
        try {
            return layout.of(answer);
        } catch (RuntimeException e) {
            return layout.of(failed(e).answer());
        }
    }

    private static Reply failed(RuntimeException e) {
        LOG.error("A question could not be answered", e);
        return new Reply(new Answer.Failed(Answer.Reason.INTERNAL, Answer.Engine.EXTRACTIVE), "", null);
    }

    private static List<Block> under(List<Block> heading, List<Block> text) {
        List<Block> blocks = new ArrayList<>(heading);
        blocks.addAll(text);
        return blocks;
    }
}

package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerListener;
import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.store.StoreException;
import dev.footnote.telegram.Incoming.Chosen;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Pressed;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Preview;
import dev.footnote.telegram.api.Previews;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.api.Typing;
import dev.footnote.telegram.layout.AnswerLayout;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.CardLayout;
import dev.footnote.telegram.layout.LateNote;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.Run;
import dev.footnote.telegram.shelf.Bringing;
import dev.footnote.telegram.shelf.QuestionButton;
import dev.footnote.telegram.shelf.ShelfButton;
import dev.footnote.telegram.shelf.ShelfCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies to what readers write: asks the front desk, sets its answer and sends it. Slow, so run by workers. */
final class Responder {

    /** The commands that mean something; {@code ask} is for groups and not announced. */
    static final Set<String> COMMANDS = Set.of(
            "start",
            "help",
            "article",
            "articles",
            "new",
            "ask",
            "all",
            "summary",
            "outline",
            "forget",
            "export",
            "privacy");

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

    private final FrontDesk desk;
    private final Sender sender;
    private final Typing typing;
    private final Previews previews;
    private final Bringing bringing;
    private final ShelfCommands shelf;

    Responder(FrontDesk desk, Sender sender, Typing typing, Previews previews, Bringing bringing, ShelfCommands shelf) {
        this.desk = desk;
        this.sender = sender;
        this.typing = typing;
        this.previews = previews;
        this.bringing = bringing;
        this.shelf = shelf;
    }

    /** A way to an answer that may be shown while it grows. */
    private interface Asking {
        Answer ask(ChatId chat, AnswerListener listener);
    }

    /** Replies to a letter; returns when the reply has arrived or was given up. */
    void reply(Letter letter) throws InterruptedException {
        Messages messages = messages(letter.hint());
        Place place = letter.place();
        if (letter instanceof Question question) {
            if (!takeTitle(question, messages)) {
                answer(place, question.text(), question.hint(), letter.messageId());
            }
            return;
        }
        shelf.awaitNoTitle(place, letter.from().id());
        if (letter instanceof Chosen chosen) {
            Locale language = desk.languageOf("", chosen.hint());
            List<Block> heading = List.of(Block.paragraph(Run.italic(chosen.text())));
            answer(place, asking(chosen.text()), new AnswerLayout(Messages.in(language)), null, heading);
        } else if (letter instanceof ToAll question) {
            answerAll(question.place(), question.text(), question.hint(), question.messageId());
        } else if (letter instanceof Parcel parcel) {
            bring(parcel, messages);
        } else if (letter instanceof Pressed pressed) {
            shelf.press(place, pressed.from().id(), pressed.messageId(), pressed.data(), messages);
        } else if (letter instanceof Command command) {
            obey(command);
        } else {
            say(letter, Phrase.TEXT_ONLY, Map.of());
        }
    }

    /** Whether a message is a new title instead of a question. */
    private boolean takeTitle(Question question, Messages messages) throws InterruptedException {
        Place place = question.place();
        long user = question.from().id();
        if (question.kind() == Question.Kind.ASKED) {
            shelf.awaitNoTitle(place, user);
        }
        return !question.edited() && shelf.takeTitle(place, user, question.messageId(), question.text(), messages);
    }

    private void bring(Parcel parcel, Messages messages) throws InterruptedException {
        int come = bringing.bring(parcel.place(), parcel.messageId(), messages, parcel.items());
        if (come > 0 && !parcel.question().isBlank()) {
            if (come == 1) {
                answer(parcel.place(), parcel.question(), parcel.hint(), parcel.messageId());
            } else {
                answerAll(parcel.place(), parcel.question(), parcel.hint(), parcel.messageId());
            }
        }
    }

    /** What a pressed button asks for; {@code null} when it is about an article that isn't the chat's any more. */
    @Nullable
    Letter chosen(Press press) {
        Place place = press.place();
        if (place != null && ShelfButton.isOurs(press.data())) {
            return new Pressed(place, press.messageId(), press.from(), press.data());
        }
        QuestionButton button = QuestionButton.parse(press.data()).orElse(null);
        if (place == null || button == null) {
            return null;
        }
        ArticleCard card = desk.card(new ChatId(place.chat()));
        return button.belongsTo(card.article())
                        && button.index() < card.questions().size()
                ? new Chosen(
                        place, press.messageId(), press.from(), card.questions().get(button.index()))
                : null;
    }

    /** What to say first in a reply that comes so long after its letter; empty when it is in time. */
    List<Block> late(Letter letter, Duration delay) {
        return LateNote.of(delay, messages(letter.hint()));
    }

    /** What to tell the presser of a button that leads nowhere. */
    String stale(Press press) {
        return messages(press.hint()).say(Phrase.STALE_BUTTON);
    }

    /** What to tell the presser of a button while the chat has {@code count} letters waiting. */
    String busy(Press press, int count) {
        return messages(press.hint()).say(Phrase.BUSY, Map.of("count", count));
    }

    /** Says that a letter's chat has {@code count} letters waiting and no room for more. */
    void sayBusy(Letter letter, int count) throws InterruptedException {
        say(letter, Phrase.BUSY, Map.of("count", count));
    }

    private Asking asking(String question) {
        return (chat, listener) -> desk.ask(chat, question, listener);
    }

    private void answer(Place place, String question, Locale hint, int replyTo) throws InterruptedException {
        AnswerLayout layout = new AnswerLayout(Messages.in(desk.languageOf(question, hint)));
        answer(place, asking(question), layout, replyTo, List.of());
    }

    private void answerAll(Place place, String question, Locale hint, int replyTo) throws InterruptedException {
        Messages messages = Messages.in(desk.languageOf(question, hint));
        if (question.isBlank()) {
            List<Block> remedy = List.of(Block.paragraph(Run.plain(messages.say(Phrase.ALL_NEEDS_QUESTION))));
            sender.send(new Post(place, replyTo, remedy, List.of()));
        } else {
            Asking asking = (chat, listener) -> desk.askAll(chat, question);
            answer(place, asking, new AnswerLayout(messages, true), replyTo, List.of());
        }
    }

    /** Asks, shows the answer while it grows, and sends it under its heading when it is whole. */
    private void answer(Place place, Asking asking, AnswerLayout layout, @Nullable Integer replyTo, List<Block> heading)
            throws InterruptedException {
        Preview preview = previews.open(place, replyTo);
        AnswerListener listener = checked -> {
            typing.hush(place);
            preview.show(under(heading, AnswerLayout.growing(checked)));
        };
        List<Block> blocks;
        @Nullable Integer shown;
        try {
            blocks = under(heading, ask(place, asking, layout, listener));
        } finally {
            shown = preview.end();
        }
        typing.settle(place);
        sender.send(new Post(place, replyTo, blocks, List.of(), shown));
    }

    private static List<Block> ask(Place place, Asking asking, AnswerLayout layout, AnswerListener listener) {
        try {
            return layout.of(asking.ask(new ChatId(place.chat()), listener));
        } catch (StoreException e) {
            if (e.isPassing()) {
                throw e; // the question waits for the store
            }
            return failed(layout, e);
        } catch (RuntimeException e) {
            return failed(layout, e);
        }
    }

    private static List<Block> failed(AnswerLayout layout, RuntimeException e) {
        LOG.error("A question could not be answered", e);
        return layout.of(new Answer.Failed(Answer.Reason.INTERNAL, Answer.Engine.EXTRACTIVE));
    }

    private static List<Block> under(List<Block> heading, List<Block> text) {
        List<Block> blocks = new ArrayList<>(heading);
        blocks.addAll(text);
        return blocks;
    }

    private void obey(Command command) throws InterruptedException {
        Messages messages = messages(command.hint());
        Place place = command.place();
        ChatId chat = new ChatId(place.chat());
        switch (command.name()) {
            case "start" -> show(command, messages.say(Phrase.START), messages);
            case "article" -> show(command, null, messages);
            case "help" -> say(command, paragraphs(messages, Phrase.HELP, Phrase.HELP_COMMANDS));
            case "new" -> {
                desk.startOver(chat);
                say(command, Phrase.STARTED_OVER, Map.of());
            }
            case "articles" -> shelf.list(place, command.messageId(), messages);
            case "summary" ->
                answer(
                        place,
                        (of, listener) -> desk.summary(of),
                        new AnswerLayout(messages),
                        command.messageId(),
                        List.of());
            case "outline" -> say(command, new CardLayout(messages).outlineOf(desk.card(chat)));
            case "forget" -> shelf.askToForget(place, command.messageId(), messages);
            case "export" -> shelf.export(place, messages);
            case "privacy" -> shelf.tellPrivacy(place, command.messageId(), messages);
            default -> {
                String unknown = messages.say(Phrase.UNKNOWN_COMMAND, Map.of("command", "/" + command.name()));
                List<Block> blocks = new ArrayList<>();
                blocks.add(Block.paragraph(Run.plain(unknown)));
                blocks.addAll(paragraphs(messages, Phrase.HELP_COMMANDS));
                say(command, blocks);
            }
        }
    }

    /** Sends the article's card with its questions as buttons, under a greeting if there is one. */
    private void show(Command command, @Nullable String greeting, Messages messages) throws InterruptedException {
        ArticleCard card = desk.card(new ChatId(command.place().chat()));
        List<Block> blocks = new ArrayList<>();
        if (greeting != null) {
            blocks.add(Block.paragraph(Run.plain(greeting)));
        }
        blocks.addAll(new CardLayout(messages).of(card));
        List<Post.Button> buttons = QuestionButton.rows(card.article(), card.questions());
        sender.send(new Post(command.place(), null, blocks, buttons));
    }

    private void say(Letter letter, Phrase phrase, Map<String, Object> arguments) throws InterruptedException {
        say(letter, List.of(Block.paragraph(Run.plain(messages(letter.hint()).say(phrase, arguments)))));
    }

    private void say(Letter letter, List<Block> blocks) throws InterruptedException {
        sender.send(new Post(letter.place(), letter.messageId(), blocks, List.of()));
    }

    private Messages messages(Locale hint) {
        return Messages.in(desk.languageOf("", hint));
    }

    private static List<Block> paragraphs(Messages messages, Phrase... phrases) {
        return List.of(phrases).stream()
                .map(phrase -> Block.paragraph(Run.plain(messages.say(phrase))))
                .toList();
    }
}

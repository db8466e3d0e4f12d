package dev.footnote.telegram;

import dev.footnote.chat.ArticleCard;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.chat.Inquiry;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Press;
import dev.footnote.telegram.Incoming.Pressed;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.CardLayout;
import dev.footnote.telegram.layout.LateNote;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.Run;
import dev.footnote.telegram.layout.UntakenLayout;
import dev.footnote.telegram.shelf.Belongings;
import dev.footnote.telegram.shelf.Bringing;
import dev.footnote.telegram.shelf.Errands;
import dev.footnote.telegram.shelf.QuestionButton;
import dev.footnote.telegram.shelf.ShelfButton;
import dev.footnote.telegram.shelf.ShelfCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replies to what readers write and press, each in its way. Slow, so run by workers. */
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

    private final FrontDesk desk;
    private final Sender sender;
    private final Answers answers;
    private final Bringing bringing;
    private final ShelfCommands shelf;
    private final Belongings belongings;

    Responder(
            FrontDesk desk,
            Sender sender,
            Answers answers,
            Bringing bringing,
            ShelfCommands shelf,
            Belongings belongings) {
        this.desk = desk;
        this.sender = sender;
        this.answers = answers;
        this.bringing = bringing;
        this.shelf = shelf;
        this.belongings = belongings;
    }

    /**
     * Replies to a letter; returns when the reply has arrived or was given up.
     *
     * @param update that brought it
     */
    void reply(Letter letter, long update) throws InterruptedException {
        Messages messages = messages(letter.hint());
        Place place = letter.place();
        if (letter instanceof Question question) {
            if (!takeTitle(question, messages)) {
                answers.toQuestion(letter, question.text(), question.pointer(), update);
            }
            return;
        }
        shelf.awaitNoTitle(place, letter.from().id());
        if (letter instanceof ToAll question) {
            answers.fromAll(letter, question.text(), update);
        } else if (letter instanceof Parcel parcel) {
            bring(parcel, messages, update);
        } else if (letter instanceof Pressed pressed) {
            press(pressed, messages, update);
        } else if (letter instanceof Command command) {
            obey(command);
        } else {
            say(letter, Phrase.TEXT_ONLY, Map.of());
        }
    }

    /** Whether an edited question asks something else than when it was last answered, after a moment. */
    boolean isReworded(Question question, long update, Instant after) {
        Inquiry inquiry = new Inquiry(question.asker(), question.text(), Answers.origin(question, update));
        return desk.isReworded(inquiry, after);
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

    /** Says that what a parcel brings has ended the process each time, or was cut off, and is not tried again. */
    void giveUp(Parcel parcel) throws InterruptedException {
        bringing.giveUp(parcel.place(), parcel.messageId(), messages(parcel.hint()));
    }

    private void bring(Parcel parcel, Messages messages, long update) throws InterruptedException {
        int come = bringing.bring(parcel.place(), parcel.from().id(), parcel.messageId(), messages, parcel.items());
        if (come > 0 && !parcel.question().isBlank()) {
            if (come == 1) {
                answers.toQuestion(parcel, parcel.question(), null, update);
            } else {
                answers.fromAll(parcel, parcel.question(), update);
            }
        }
    }

    /** Whether a button's data is of a kind that has ever stood under one of the bot's messages. */
    static boolean knows(String data) {
        return Errands.isCancel(data)
                || ShelfButton.isOurs(data)
                || QuestionButton.parse(data).isPresent();
    }

    private void press(Pressed pressed, Messages messages, long update) throws InterruptedException {
        Place place = pressed.place();
        ChatId chat = new ChatId(place.chat());
        Optional<QuestionButton> button = QuestionButton.parse(pressed.data());
        if (button.isEmpty()) {
            shelf.press(place, pressed.from().id(), pressed.messageId(), pressed.data(), messages);
            return;
        }
        Optional<String> question = button.get().on(desk.card(chat));
        if (question.isEmpty()) {
            List<Block> stale = List.of(Block.paragraph(Run.plain(messages.say(Phrase.STALE_BUTTON))));
            sender.send(new Post(place, null, stale, List.of()));
            return;
        }
        answers.toButton(pressed, question.get(), update);
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
    String busy(Pressed press, int count) {
        return messages(press.hint()).say(Phrase.BUSY, Map.of("count", count));
    }

    /** Says that a letter's chat has {@code count} letters waiting and no room for more. */
    void sayBusy(Letter letter, int count) throws InterruptedException {
        say(letter, Phrase.BUSY, Map.of("count", count));
    }

    /** Quotes letters that were not taken, so that their writers can send them again. */
    void sayUntaken(Untaken.Batch batch) throws InterruptedException {
        Letter first = batch.letters().get(0);
        List<String> quotes = batch.letters().stream().map(Untaken::quote).toList();
        List<Block> blocks = new UntakenLayout(messages(first.hint())).of(quotes, batch.count());
        sender.send(new Post(first.place(), first.messageId(), blocks, List.of()));
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
            case "summary" -> answers.summary(command);
            case "outline" -> say(command, new CardLayout(messages).outlineOf(desk.card(chat)));
            case "forget" -> belongings.askToForget(place, command.from().id(), command.messageId(), messages);
            case "export" -> belongings.export(place, command.from().id(), command.messageId(), messages);
            case "privacy" -> belongings.tellPrivacy(place, command.messageId(), messages);
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

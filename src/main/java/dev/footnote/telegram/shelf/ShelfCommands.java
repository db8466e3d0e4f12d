package dev.footnote.telegram.shelf;

import dev.footnote.chat.ChatId;
import dev.footnote.chat.Librarian;
import dev.footnote.chat.Renewal;
import dev.footnote.chat.Renewal.Refused;
import dev.footnote.chat.Renewal.Renewed;
import dev.footnote.chat.Renewal.Unchanged;
import dev.footnote.chat.shelf.ShelfEntry;
import dev.footnote.chat.talk.Courtesy;
import dev.footnote.store.ArticleId;
import dev.footnote.store.StoreException;
import dev.footnote.telegram.api.LiveMessages;
import dev.footnote.telegram.api.Members;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.ReceiptLayout;
import dev.footnote.telegram.layout.Run;
import dev.footnote.telegram.layout.ShelfLayout;
import dev.footnote.telegram.shelf.Errands.Errand;
import dev.footnote.telegram.shelf.ShelfButton.Action;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader does with the articles of a chat: the list and its buttons, a new title. */
public final class ShelfCommands {

    private static final Logger LOG = LoggerFactory.getLogger(ShelfCommands.class);

    private static final int TITLE = 200;

    /** How a message ends that asks rather than names. */
    private static final Pattern QUESTION = Pattern.compile("[?？؟]\\s*$");

    /** What clients show of a button, in characters. */
    private static final int LABEL = 40;

    /** Articles that get a button; more would make the keyboard too long for Telegram. */
    private static final int LISTED = 30;

    private final Librarian librarian;
    private final Sender sender;
    private final LiveMessages live;
    private final Errands errands;
    private final Belongings belongings;
    private final Members members;
    private final Renaming renaming;

    public ShelfCommands(
            Librarian librarian,
            Sender sender,
            LiveMessages live,
            Errands errands,
            Belongings belongings,
            Members members,
            Clock clock) {
        this.librarian = librarian;
        this.sender = sender;
        this.live = live;
        this.errands = errands;
        this.belongings = belongings;
        this.members = members;
        renaming = new Renaming(clock);
    }

    /** Sends the chat's list of articles. */
    public void list(Place place, int messageId, Messages messages) throws InterruptedException {
        guarded(place, messages, () -> {
            List<ShelfEntry> shelf = librarian.shelf(chat(place));
            sender.send(new Post(place, messageId, new ShelfLayout(messages).of(shelf), buttons(shelf, messages)));
        });
    }

    /** Takes a message for the new title that its writer was asked for; false if none was, or it can't be one. */
    public boolean takeTitle(Place place, long user, int messageId, String text, Messages messages)
            throws InterruptedException {
        Optional<ArticleId> awaited = renaming.end(place.chat(), user);
        if (awaited.isEmpty() || isNoTitle(text)) {
            return false;
        }
        String title = text.strip().replaceAll("\\s+", " ");
        String cut = title.length() <= TITLE ? title : title.substring(0, TITLE);
        guarded(place, messages, () -> {
            boolean done = librarian.rename(chat(place), awaited.get(), cut);
            String said = done ? messages.say(Phrase.RENAMED, Map.of("title", cut)) : messages.say(Phrase.STALE_BUTTON);
            sender.send(new Post(place, messageId, paragraph(said), List.of()));
        });
        return true;
    }

    private static boolean isNoTitle(String text) {
        return text.isBlank()
                || QUESTION.matcher(text).find()
                || !Courtesy.languages(text).isEmpty();
    }

    /** A title is no longer awaited of a reader who does something else. */
    public void awaitNoTitle(Place place, long user) {
        renaming.end(place.chat(), user);
    }

    /** Does what a button under one of the bot's messages is for. */
    public void press(Place place, long user, int messageId, String data, Messages messages)
            throws InterruptedException {
        Optional<ShelfButton> button = ShelfButton.parse(data);
        if (button.isPresent()) {
            guarded(place, messages, () -> press(place, user, messageId, button.get(), messages));
        }
    }

    private void press(Place place, long user, int messageId, ShelfButton button, Messages messages)
            throws InterruptedException {
        renaming.end(place.chat(), user);
        switch (button.action()) {
            case FORGET -> belongings.forget(place, user, messageId, messages);
            case LIST -> showList(place, messageId, messages);
            case KEEP -> end(place, messageId, messages.say(Phrase.NOT_FORGOTTEN));
            case NOT_RENAME -> {
                renaming.endAll(place.chat());
                end(place, messageId, messages.say(Phrase.CANCELLED));
            }
            default -> {
                Optional<ShelfEntry> entry = button.on(librarian.shelf(chat(place)));
                if (entry.isEmpty()) {
                    showList(place, messageId, messages);
                } else if (isRefused(place, user, button.action(), entry.get())) {
                    sender.send(new Post(place, null, paragraph(messages.say(Phrase.BRINGER_OR_ADMINS)), List.of()));
                } else {
                    if (button.action() == Action.RENAME) {
                        renaming.begin(place.chat(), user, entry.get().id());
                    }
                    act(place, messageId, button.action(), entry.get(), messages);
                }
            }
        }
    }

    /** In a group, an article is its bringer's and the administrators' to rename and to remove. */
    private boolean isRefused(Place place, long user, Action action, ShelfEntry entry) throws InterruptedException {
        boolean changes = action == Action.RENAME || action == Action.ASK_TO_REMOVE || action == Action.REMOVE;
        return changes && !Objects.equals(entry.addedBy(), user) && !members.mayDecide(place, user);
    }

    private void act(Place place, int messageId, Action action, ShelfEntry entry, Messages messages)
            throws InterruptedException {
        ChatId chat = chat(place);
        switch (action) {
            case RENAME -> {
                String question = messages.say(Phrase.RENAME_ASK, Map.of("title", entry.title()));
                sender.send(new Post(
                        place,
                        null,
                        paragraph(question),
                        List.of(ShelfButton.button(messages.say(Phrase.CANCEL), Action.NOT_RENAME))));
            }
            case REFRESH -> refresh(place, entry, messages);
            case ASK_TO_REMOVE -> askToRemove(place, messageId, entry, messages);
            case REMOVE -> {
                if (!librarian.remove(chat, entry.id())) {
                    sender.send(new Post(place, null, paragraph(messages.say(Phrase.LAST_ARTICLE)), List.of()));
                }
                showList(place, messageId, messages);
            }
            default -> {
                librarian.choose(chat, entry.id());
                showList(place, messageId, messages);
            }
        }
    }

    /** Turns the list into a question; the other button turns it back. */
    private void askToRemove(Place place, int messageId, ShelfEntry entry, Messages messages)
            throws InterruptedException {
        String question = messages.say(Phrase.REMOVE_ASK, Map.of("title", entry.title()));
        List<Post.Button> buttons = List.of(
                ShelfButton.button(messages.say(Phrase.BUTTON_REMOVE), Action.REMOVE, entry.id()),
                ShelfButton.button(messages.say(Phrase.FORGET_NO), Action.LIST).besideIt());
        live.of(place, messageId).end(paragraph(question), buttons);
    }

    private void refresh(Place place, ShelfEntry entry, Messages messages) throws InterruptedException {
        ReceiptLayout layout = new ReceiptLayout(messages);
        Errand<Renewal> errand = new Errand<>(
                place,
                live.begin(place, null),
                progress -> librarian.refresh(chat(place), entry.id(), progress),
                entry.title());
        Optional<Renewal> renewal = errands.run(errand, messages);
        List<Block> said;
        if (renewal.isEmpty()) {
            said = layout.cancelled();
        } else if (renewal.get() instanceof Renewed renewed) {
            said = new ShelfLayout(messages).of(renewed);
        } else if (renewal.get() instanceof Unchanged unchanged) {
            said = paragraph(messages.say(Phrase.REFRESH_UNCHANGED, Map.of("title", unchanged.title())));
        } else if (renewal.get() instanceof Refused refused) {
            said = layout.refused(refused.obstacle(), entry.title());
        } else {
            said = paragraph(messages.say(Phrase.REFRESH_NO_ADDRESS));
        }
        errand.message().end(said, List.of());
    }

    private void showList(Place place, int messageId, Messages messages) throws InterruptedException {
        List<ShelfEntry> shelf = librarian.shelf(chat(place));
        live.of(place, messageId).end(new ShelfLayout(messages).of(shelf), buttons(shelf, messages));
    }

    private void end(Place place, int messageId, String text) throws InterruptedException {
        live.of(place, messageId).end(paragraph(text), List.of());
    }

    private static List<Post.Button> buttons(List<ShelfEntry> shelf, Messages messages) {
        List<Post.Button> buttons = new ArrayList<>();
        for (ShelfEntry entry : shelf.stream().limit(LISTED).toList()) {
            String title = entry.title();
            String label = title.length() <= LABEL
                    ? title
                    : title.substring(0, LABEL - 1).strip() + "…";
            buttons.add(ShelfButton.button((entry.active() ? "✓ " : "") + label, Action.CHOOSE, entry.id()));
        }
        shelf.stream().filter(ShelfEntry::active).findFirst().ifPresent(active -> {
            buttons.add(ShelfButton.button(messages.say(Phrase.BUTTON_RENAME), Action.RENAME, active.id()));
            buttons.add(ShelfButton.button(messages.say(Phrase.BUTTON_REFRESH), Action.REFRESH, active.id())
                    .besideIt());
            buttons.add(ShelfButton.button(messages.say(Phrase.BUTTON_REMOVE), Action.ASK_TO_REMOVE, active.id())
                    .besideIt());
        });
        return buttons;
    }

    /** Something that reads or changes what is kept. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private void guarded(Place place, Messages messages, Step step) throws InterruptedException {
        try {
            step.run();
        } catch (StoreException e) {
            LOG.error("the store failed", e);
            sender.send(new Post(place, null, paragraph(messages.say(Phrase.OBSTACLE_STORE)), List.of()));
        }
    }

    private static ChatId chat(Place place) {
        return new ChatId(place.chat());
    }

    private static List<Block> paragraph(String text) {
        return List.of(Block.paragraph(Run.plain(text)));
    }
}

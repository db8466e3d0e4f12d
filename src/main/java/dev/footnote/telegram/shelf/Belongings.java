package dev.footnote.telegram.shelf;

import dev.footnote.chat.ChatId;
import dev.footnote.chat.Librarian;
import dev.footnote.telegram.api.Attachment;
import dev.footnote.telegram.api.LiveMessages;
import dev.footnote.telegram.api.Members;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.api.Post;
import dev.footnote.telegram.api.Sender;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.Run;
import dev.footnote.telegram.shelf.ShelfButton.Action;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers do with all that is kept of them: be told of it, have it, have it deleted. For a group its administrators decide. */
public final class Belongings {

    private final Librarian librarian;
    private final Sender sender;
    private final LiveMessages live;
    private final Members members;
    private final Privacy privacy;

    public Belongings(Librarian librarian, Sender sender, LiveMessages live, Members members, Privacy privacy) {
        this.librarian = librarian;
        this.sender = sender;
        this.live = live;
        this.members = members;
        this.privacy = privacy;
    }

    /** Asks whether everything is really to be forgotten. */
    public void askToForget(Place place, long person, int messageId, Messages messages) throws InterruptedException {
        if (!members.mayDecide(place, person)) {
            refuse(place, messageId, messages);
            return;
        }
        sender.send(new Post(
                place,
                messageId,
                paragraph(messages.say(Phrase.FORGET_ASK)),
                List.of(
                        ShelfButton.button(messages.say(Phrase.FORGET_YES), Action.FORGET),
                        ShelfButton.button(messages.say(Phrase.FORGET_NO), Action.KEEP)
                                .besideIt())));
    }

    /** Sends all that is kept of the chat as a file. */
    public void export(Place place, long person, int messageId, Messages messages) throws InterruptedException {
        if (!members.mayDecide(place, person)) {
            refuse(place, messageId, messages);
            return;
        }
        String json = librarian.export(new ChatId(place.chat()));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (!sender.send(new Attachment(place, "footnote.json", bytes, messages.say(Phrase.EXPORT)))) {
            sender.send(new Post(place, messageId, paragraph(messages.say(Phrase.EXPORT_FAILED)), List.of()));
        }
    }

    /** Says what is kept, for how long, and where it goes. */
    public void tellPrivacy(Place place, int messageId, Messages messages) throws InterruptedException {
        String model = privacy.modelHost()
                .map(host -> messages.say(Phrase.PRIVACY_MODEL, Map.of("host", host)))
                .orElseGet(() -> messages.say(Phrase.PRIVACY_NO_MODEL));
        String retention = privacy.retention()
                .map(time -> messages.say(Phrase.PRIVACY_RETENTION, Map.of("days", time.toDays())))
                .orElseGet(() -> messages.say(Phrase.PRIVACY_NO_RETENTION));
        Optional<String> embedding =
                privacy.embeddingHost().map(host -> messages.say(Phrase.PRIVACY_EMBEDDING, Map.of("host", host)));
        List<String> texts = new ArrayList<>(List.of(messages.say(Phrase.PRIVACY), model));
        embedding.ifPresent(texts::add);
        texts.addAll(List.of(retention, messages.say(Phrase.PRIVACY_COMMANDS)));
        List<Block> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.addAll(paragraph(text)));
        sender.send(new Post(place, messageId, blocks, List.of()));
    }

    /** Forgets everything, under the question whether to; in a group only when an administrator says so. */
    void forget(Place place, long person, int messageId, Messages messages) throws InterruptedException {
        if (!members.mayDecide(place, person)) {
            refuse(place, messageId, messages);
            return;
        }
        librarian.forget(new ChatId(place.chat()));
        live.of(place, messageId).end(paragraph(messages.say(Phrase.FORGOTTEN)), List.of());
    }

    private void refuse(Place place, int messageId, Messages messages) throws InterruptedException {
        sender.send(new Post(place, messageId, paragraph(messages.say(Phrase.ADMINS_ONLY)), List.of()));
    }

    private static List<Block> paragraph(String text) {
        return List.of(Block.paragraph(Run.plain(text)));
    }
}

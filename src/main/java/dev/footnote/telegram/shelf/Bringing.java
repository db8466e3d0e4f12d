package dev.footnote.telegram.shelf;

import dev.footnote.chat.Arrival;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.Librarian;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.chat.shelf.Progress;
import dev.footnote.chat.shelf.Source;
import dev.footnote.telegram.api.Files;
import dev.footnote.telegram.api.LiveMessages;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.layout.Block;
import dev.footnote.telegram.layout.Messages;
import dev.footnote.telegram.layout.Phrase;
import dev.footnote.telegram.layout.ReceiptLayout;
import dev.footnote.telegram.layout.Run;
import dev.footnote.telegram.shelf.Errands.Errand;
import java.util.List;
import java.util.Optional;

/** Brings the articles of a message, one after the other, each with a message that shows how far it is. */
public final class Bringing {

    private static final int SHOWN_NAME = 60;

    private final Librarian librarian;
    private final Files files;
    private final LiveMessages live;
    private final Errands errands;

    public Bringing(Librarian librarian, Files files, LiveMessages live, Errands errands) {
        this.librarian = librarian;
        this.files = files;
        this.live = live;
        this.errands = errands;
    }

    /** Brings what a person has sent and returns how many of the items have come. */
    public int bring(Place place, long person, int messageId, Messages messages, List<Item> items)
            throws InterruptedException {
        int shelved = 0;
        for (Item item : items) {
            if (bring(place, person, messageId, messages, item)) {
                shelved++;
            }
        }
        return shelved;
    }

    /** Says, where the progress was shown, that what was sent is not tried again. */
    public void giveUp(Place place, int messageId, Messages messages) throws InterruptedException {
        live.begin(place, messageId).end(List.of(Block.paragraph(Run.plain(messages.say(Phrase.GIVEN_UP)))), List.of());
    }

    private boolean bring(Place place, long person, int messageId, Messages messages, Item item)
            throws InterruptedException {
        ReceiptLayout layout = new ReceiptLayout(messages);
        String name = name(item);
        Errand<Arrival> errand = new Errand<>(
                place,
                live.begin(place, messageId),
                progress -> bring(new ChatId(place.chat()), person, item, progress),
                name);
        Optional<Arrival> arrival = errands.run(errand, messages);
        if (arrival.isEmpty()) {
            errand.message().end(layout.cancelled(), List.of());
            return false;
        }
        if (arrival.get() instanceof Arrival.Shelved shelved) {
            List<Block> receipt = layout.of(shelved.receipt());
            errand.message()
                    .end(
                            receipt,
                            QuestionButton.rows(
                                    shelved.receipt().article(),
                                    shelved.receipt().questions()));
            return true;
        }
        errand.message().end(layout.refused(((Arrival.Refused) arrival.get()).obstacle(), name), List.of());
        return false;
    }

    private Arrival bring(ChatId chat, long person, Item item, Progress progress) throws InterruptedException {
        if (item instanceof Item.Document document) {
            if (document.size() > Files.MOST) {
                return new Arrival.Refused(Obstacle.TOO_LARGE);
            }
            progress.at(Progress.Stage.FETCHING, 0);
            Optional<byte[]> content = files.get(document.fileId());
            return content.isPresent()
                    ? librarian.bring(chat, person, new Source.Upload(document.name(), content.get()), progress)
                    : new Arrival.Refused(Obstacle.UNREACHABLE);
        }
        Source source = item instanceof Item.Address link
                ? new Source.Link(link.address())
                : new Source.Pasted(((Item.Passage) item).text());
        return librarian.bring(chat, person, source, progress);
    }

    /** What an item is called while it is not known what it holds. */
    private static String name(Item item) {
        String name;
        if (item instanceof Item.Address link) {
            name = link.address().replaceFirst("^(?i)https?://(?:www\\.)?", "").replaceFirst("[?#].*$", "");
        } else if (item instanceof Item.Document document) {
            name = document.name();
        } else {
            name = ((Item.Passage) item).text().lines().findFirst().orElse("");
        }
        return name.length() <= SHOWN_NAME ? name : name.substring(0, SHOWN_NAME) + "…";
    }
}

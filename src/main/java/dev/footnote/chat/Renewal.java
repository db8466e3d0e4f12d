package dev.footnote.chat;

import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.store.ArticleId;
import java.util.List;

/** What became of an article that a reader wanted fetched again. */
public sealed interface Renewal {

    /** Its text is what it was. */
    record Unchanged(String title) implements Renewal {}

    /**
     * A new edition stands in the old one's place.
     *
     * @param cited what became of the sentences that were cited in this chat and are no longer there, in that order
     */
    record Renewed(ArticleId edition, String title, List<Revision> cited) implements Renewal {

        public Renewed {
            cited = List.copyOf(cited);
        }
    }

    /** It came as a file or text, or is no longer on the shelf, so it cannot be fetched. */
    record NoAddress() implements Renewal {}

    /** It could not be had; the old one stays. */
    record Refused(Obstacle obstacle) implements Renewal {}
}

package dev.footnote.chat;

import dev.footnote.chat.receipt.Receipt;
import dev.footnote.chat.shelf.Obstacle;
import dev.footnote.store.ArticleId;

/** What became of a source that a reader brought. */
public sealed interface Arrival {

    /** It is on the shelf and active. */
    record Shelved(ArticleId id, Receipt receipt) implements Arrival {}

    /** It could not be had. */
    record Refused(Obstacle obstacle) implements Arrival {}
}

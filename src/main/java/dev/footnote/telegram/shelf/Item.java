package dev.footnote.telegram.shelf;

/** Something in a message that holds an article or leads to one. */
public sealed interface Item {

    /** A link. */
    record Address(String address) implements Item {}

    /** A file that lies on Telegram's server; the size is 0 where Telegram doesn't tell it. */
    record Document(String fileId, String name, long size) implements Item {}

    /** The text of an article. */
    record Passage(String text) implements Item {}
}

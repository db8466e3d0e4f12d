package dev.footnote.chat.intake;

import java.util.List;

/**
 * What a reader wrote or passed on.
 *
 * @param text the message's text or caption; may be empty
 * @param links in the text, in their order
 * @param forwarded whether somebody else wrote it
 */
public record Note(String text, List<Link> links, boolean forwarded) {

    /**
     * A link in a text.
     *
     * @param address where it leads
     * @param start of the linked words, in UTF-16 units
     * @param end of the linked words
     * @param hidden whether those words are others than the address
     */
    public record Link(String address, int start, int end, boolean hidden) {}

    public Note {
        links = List.copyOf(links);
    }
}

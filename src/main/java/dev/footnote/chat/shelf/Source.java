package dev.footnote.chat.shelf;

/** Where an article is to come from. */
public sealed interface Source {

    /** An address, http or https; one without a scheme is taken as https. */
    record Link(String address) implements Source {}

    /**
     * A file that a reader sent.
     *
     * @param name with its extension
     * @param content not copied, so not to be changed
     */
    record Upload(String name, byte[] content) implements Source {}

    /** Text that a reader pasted or forwarded. */
    record Pasted(String text) implements Source {}
}

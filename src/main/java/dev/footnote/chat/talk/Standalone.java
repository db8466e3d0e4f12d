package dev.footnote.chat.talk;

/**
 * A question that stands alone, made of what was asked and what was said before.
 *
 * @param borrowed what it has taken from there
 * @param shown the sentence that it asks about, or picks; else empty
 */
public record Standalone(String question, Borrowed borrowed, String shown) {

    /** One that asks about no sentence. */
    public Standalone(String question, Borrowed borrowed) {
        this(question, borrowed, "");
    }

    /** What a follow-up takes from what was said before. */
    public enum Borrowed {
        /** Nothing: it stands alone as it was asked. */
        NOTHING,
        /** All but one thing: it is the last question about something else, as if it had been asked so. */
        FRAME,
        /** Some words, in which a sentence that was told is all too like it. */
        WORDS,
        /** The topic: it asks for what was not told yet. */
        TOPIC,
        /** A sentence that was shown: it asks what stands around that. */
        SENTENCE,
        /** A sentence of those that were shown, which it picks. */
        CHOICE
    }
}

package dev.footnote.answer.fact;

/**
 * A word that has a contrary.
 *
 * @param pair the name of the contrast, the same in all languages
 * @param side which of the two it is, 0 or 1
 * @param word its index in the text
 */
public record Stance(String pair, int side, int word) {

    /** Whether both are words of one contrast, on different sides. */
    public boolean opposes(Stance other) {
        return pair.equals(other.pair) && side != other.side;
    }

    /** Whether both are on the same side of one contrast. */
    public boolean agreesWith(Stance other) {
        return pair.equals(other.pair) && side == other.side;
    }
}

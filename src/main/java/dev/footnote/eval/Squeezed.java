package dev.footnote.eval;

import java.util.Arrays;

/**
 * A text with each run of white space as one space.
 *
 * @param origins for each kept character its place in the original, counted in code points as Python does
 */
record Squeezed(String text, int[] origins) {

    static Squeezed of(String original) {
        StringBuilder kept = new StringBuilder();
        int[] origins = new int[original.length()];
        int place = 0;
        for (int i = 0; i < original.length(); place++) {
            int c = original.codePointAt(i);
            i += Character.charCount(c);
            boolean space = Character.isWhitespace(c) || c == 0xA0;
            if (!space || !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                int from = kept.length();
                kept.appendCodePoint(space ? ' ' : c);
                Arrays.fill(origins, from, kept.length(), place);
            }
        }
        return new Squeezed(kept.toString(), origins);
    }

    /** The place of the first kept character that comes from {@code original} or after. */
    int at(int original) {
        int at = 0;
        while (at < text.length() && origins[at] < original) {
            at++;
        }
        return at;
    }

    int origin(int at) {
        return origins[at];
    }
}

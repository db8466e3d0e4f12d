package dev.footnote.article.html;

/** How well bytes agree with UTF-8: its sequences are so strict that other encodings hardly ever form them. */
enum Utf8 {
    /** At least one sequence of several bytes, and all of them well-formed. */
    CERTAIN,
    /** Plain ASCII, which says nothing. */
    POSSIBLE,
    /** More malformed sequences than well-formed ones. */
    NONE;

    /** Judges the bytes; a few broken sequences among many good ones are forgiven. */
    static Utf8 in(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int continuations = continuations(bytes[i]);
            if (continuations == 0) {
                continue;
            }
            if (continuations > 0 && i + continuations >= bytes.length) {
                break;
            }
            if (continuations > 0 && areContinuations(bytes, i + 1, continuations)) {
                good++;
                i += continuations;
            } else {
                bad++;
            }
        }
        if (good == 0 && bad == 0) {
            return POSSIBLE;
        }
        return good > 20 * bad ? CERTAIN : NONE;
    }

    /** How many bytes must follow a first byte; -1 if it cannot be a first byte. */
    private static int continuations(byte first) {
        int value = first & 0xFF;
        if (value < 0x80) {
            return 0;
        }
        if (value >= 0xC2 && value <= 0xDF) {
            return 1;
        }
        if (value >= 0xE0 && value <= 0xEF) {
            return 2;
        }
        return value >= 0xF0 && value <= 0xF4 ? 3 : -1;
    }

    private static boolean areContinuations(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}

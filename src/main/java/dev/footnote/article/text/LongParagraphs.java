package dev.footnote.article.text;

/**
 * Parts what stands too long without a blank line. Commonmark takes the square of a paragraph's number of lines, and
 * looks for the end of each {@code <} as far as the paragraph goes, so a hostile megabyte would keep it busy for minutes.
 */
final class LongParagraphs {

    private static final int MOST_LINES = 500;

    /** How often {@code <} may stand in a paragraph. */
    private static final int MOST_ANGLES = 400;

    private final StringBuilder parted;
    private int lines;
    private int angles;

    private LongParagraphs(int size) {
        parted = new StringBuilder(size + size / 100);
    }

    /** The source with a blank line wherever one is wanting. */
    static String parted(String source) {
        LongParagraphs paragraphs = new LongParagraphs(source.length());
        source.lines().forEach(paragraphs::add);
        return paragraphs.parted.toString();
    }

    private void add(String line) {
        if (line.isBlank()) {
            part();
            return;
        }
        if (lines == MOST_LINES) {
            part();
        }
        int start = 0;
        for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
            if (angles == MOST_ANGLES) {
                parted.append(line, start, at).append('\n');
                part();
                start = at;
            }
            angles++;
        }
        parted.append(line, start, line.length()).append('\n');
        lines++;
    }

    private void part() {
        parted.append('\n');
        lines = 0;
        angles = 0;
    }
}

package dev.footnote.telegram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or quotation of a message.
 *
 * @param attached it follows the block before it without a blank line, and on the same page if both fit there
 */
public record Block(Kind kind, List<Run> runs, boolean attached) {

    /** What a block is set as; a folded quotation shows its first lines until it is tapped. */
    public enum Kind {
        PARAGRAPH,
        QUOTE,
        FOLDED_QUOTE
    }

    public Block {
        runs = List.copyOf(runs);
    }

    public static Block paragraph(Run... runs) {
        return new Block(Kind.PARAGRAPH, List.of(runs), false);
    }

    public static Block paragraph(List<Run> runs) {
        return new Block(Kind.PARAGRAPH, runs, false);
    }

    /** The same block, attached to the one before it. */
    public Block attach() {
        return new Block(kind, runs, true);
    }

    /** Its characters without any styles. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    int entities() {
        return (kind == Kind.PARAGRAPH ? 0 : 1)
                + runs.stream().mapToInt(Run::entities).sum();
    }

    /** The part from {@code start} to {@code end}, UTF-16 offsets into {@link #text()}. */
    Block part(int start, int end) {
        List<Run> parts = new ArrayList<>();
        int offset = 0;
        for (Run run : runs) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, run.text().length());
            if (from < to) {
                parts.add(run.part(from, to));
            }
            offset += run.text().length();
        }
        return new Block(kind, parts, attached && start == 0);
    }
}

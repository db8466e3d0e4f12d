package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: paragraphs parted by blank lines, a short opening line without a full stop as the title. */
public final class TextParser {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");

    /** A longer opening line is text and no title. */
    private static final int TITLE = 150;

    /** Where no blank line parts the text, lines at least this long on average are paragraphs and not wrapped lines. */
    private static final int PARAGRAPH_LINE = 100;

    /** The manuscript of a whole source; no blocks if it holds no text. */
    public Manuscript parse(String source) {
        List<Block> blocks = new ArrayList<>();
        for (String part : parts(source.strip())) {
            String text = Whitespace.fold(part);
            if (!text.isEmpty()) {
                blocks.add(Block.of(Block.Kind.PARAGRAPH, text));
            }
        }
        String title = blocks.size() > 1 && isTitle(blocks.get(0).text())
                ? blocks.remove(0).text()
                : null;
        Masthead masthead = new Masthead(blocks, Collections.nCopies(blocks.size(), false));
        List<Block> text = masthead.read();
        return new Manuscript(
                title, masthead.byline, masthead.credit, masthead.published, null, masthead.url, null, text);
    }

    private static String[] parts(String source) {
        String[] parts = BLANK_LINE.split(source);
        if (parts.length > 1) {
            return parts;
        }
        String[] lines = LINE.split(source);
        return source.length() / lines.length >= PARAGRAPH_LINE ? lines : parts;
    }

    private static boolean isTitle(String line) {
        return line.length() <= TITLE && ".!?。！？…:,;".indexOf(line.charAt(line.length() - 1)) < 0;
    }
}

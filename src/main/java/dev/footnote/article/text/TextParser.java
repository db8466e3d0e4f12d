package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: paragraphs parted by blank lines, the first of them by its {@link Opening}. */
public final class TextParser {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");

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
        return Opening.read(new Manuscript(null, null, null, null, null, null, null, blocks));
    }

    private static String[] parts(String source) {
        String[] parts = BLANK_LINE.split(source);
        if (parts.length > 1) {
            return parts;
        }
        String[] lines = LINE.split(source);
        return source.length() / lines.length >= PARAGRAPH_LINE ? lines : parts;
    }
}

package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what a text without marks prints above itself: a short opening line as its title, then its masthead. */
public final class Opening {

    /** A longer opening line is text and no title. */
    private static final int TITLE = 150;

    private Opening() {}

    /**
     * The manuscript with what its opening says taken out of its blocks. A printed byline or date goes before a declared
     * one, as a file's properties tell who saved it; a declared title before a printed one.
     */
    public static Manuscript read(Manuscript manuscript) {
        List<Block> blocks = new ArrayList<>(manuscript.blocks());
        String title = manuscript.title();
        if ((title == null || title.isBlank()) && blocks.size() > 1 && isTitle(blocks.get(0))) {
            title = blocks.remove(0).text();
        }
        Masthead masthead = new Masthead(blocks, Collections.nCopies(blocks.size(), false));
        List<Block> text = masthead.read();
        return new Manuscript(
                title,
                masthead.byline != null ? masthead.byline : manuscript.byline(),
                masthead.credit != null ? masthead.credit : manuscript.credit(),
                masthead.published != null ? masthead.published : manuscript.published(),
                manuscript.site(),
                masthead.url != null ? masthead.url : manuscript.url(),
                manuscript.language(),
                text);
    }

    private static boolean isTitle(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH && isTitle(block.text());
    }

    /** Whether a text at the top is a title. */
    static boolean isTitle(String line) {
        return !line.isBlank() && line.length() <= TITLE && ".!?。！？…:,;".indexOf(line.charAt(line.length() - 1)) < 0;
    }
}

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

    /** Where no blank line parts the text, lines at least this long on average are paragraphs and not wrapped lines. */
    private static final int PARAGRAPH_LINE = 100;

    /** How many lines a title may have. */
    private static final int TITLE_LINES = 3;

    /** The manuscript of a whole source; no blocks if it holds no text. */
    public Manuscript parse(String source) {
        List<Block> blocks = new ArrayList<>();
        for (String part : headApart(parts(source.strip()))) {
            blocks.addAll(TextLines.blocks(part));
        }
        return Opening.read(new Manuscript(null, null, null, null, null, null, null, blocks));
    }

    private static List<String> parts(String source) {
        String[] parts = BLANK_LINE.split(source);
        if (parts.length > 1) {
            return List.of(parts);
        }
        List<String> lines = TextLines.of(source);
        return source.length() / lines.size() >= PARAGRAPH_LINE ? lines : List.of(parts);
    }

    /** The same with the lines below the title that are about the article apart from it, from each other and the text. */
    private static List<String> headApart(List<String> parts) {
        List<String> apart = new ArrayList<>();
        boolean head = true;
        for (String part : parts) {
            List<String> lines = TextLines.of(part);
            boolean first = apart.isEmpty();
            int title = first ? titleLines(lines) : 0;
            int text = title;
            while (head && (!first || title > 0) && text < lines.size() && isAboutTheArticle(lines.get(text))) {
                text++;
            }
            add(apart, lines.subList(0, title));
            apart.addAll(lines.subList(title, text));
            add(apart, lines.subList(text, lines.size()));
            head &= first || text == lines.size();
        }
        return apart;
    }

    private static void add(List<String> parts, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(String.join("\n", lines));
        }
    }

    /** How many lines stand above the first that is about the article; 0 if none is. */
    private static int titleLines(List<String> lines) {
        for (int at = 1; at <= TITLE_LINES && at < lines.size(); at++) {
            if (isAboutTheArticle(lines.get(at))
                    && Opening.isTitle(Whitespace.fold(String.join(" ", lines.subList(0, at))))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isAboutTheArticle(String line) {
        return HeadLine.of(Whitespace.fold(line)).isPresent();
    }
}

package dev.footnote.article.document;

import static java.util.Objects.requireNonNull;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document (ECMA-376): paragraphs by their style, lists by their numbering, tables row by row. Deleted
 * text, field codes and the fallbacks of newer drawings are left out. Plain XML over a zip, read event by event: a
 * library such as POI would bring 15 MB for the little that is wanted here.
 */
final class DocxParser {

    static final String MAIN_PART = "word/document.xml";
    private static final String BETWEEN_CELLS = " | ";

    private final ZipParts parts;
    private final DocxStyles styles;
    private final List<Block> blocks = new ArrayList<>();
    /** The paragraphs that are open, innermost last: a text box stands inside a paragraph. */
    private final Deque<OpenParagraph> open = new ArrayDeque<>();
    /** The rows that are open, innermost last. */
    private final Deque<List<String>> rows = new ArrayDeque<>();

    private @Nullable String title;

    /** A paragraph while it is read. */
    private static final class OpenParagraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private boolean numbered;
    }

    DocxParser(ZipParts parts) throws DocumentException {
        this.parts = parts;
        styles = new DocxStyles(parts.get("word/styles.xml"));
    }

    Manuscript parse() throws DocumentException {
        XmlReader reader = new XmlReader(requireNonNull(parts.get(MAIN_PART)));
        while (reader.next()) {
            if (reader.isStart()) {
                start(reader);
            } else if (reader.isEnd()) {
                end(reader.name());
            }
        }
        DublinCore core = DublinCore.read(parts.get("docProps/core.xml"));
        return new Manuscript(
                title != null ? title : core.title(), core.creator(), null, null, null, null, core.language(), blocks);
    }

    private void start(XmlReader reader) throws DocumentException {
        switch (reader.name()) {
            case "p" -> open.addLast(new OpenParagraph());
            case "tr" -> rows.addLast(new ArrayList<>());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.getLast().add("");
                }
            }
            case "Fallback", "del", "instrText", "sdtPr", "rPr" -> reader.skip();
            default -> startInParagraph(reader);
        }
    }

    private void startInParagraph(XmlReader reader) throws DocumentException {
        if (open.isEmpty()) {
            return;
        }
        OpenParagraph paragraph = open.getLast();
        switch (reader.name()) {
            case "t" -> paragraph.text.append(readRun(reader));
            case "tab", "br", "cr" -> paragraph.text.append(' ');
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "pStyle" -> paragraph.style = reader.attribute("val");
            case "numPr" -> paragraph.numbered = true;
            default -> {}
        }
    }

    /** The run's text with its own spaces, which part it from the next run. */
    private static String readRun(XmlReader reader) throws DocumentException {
        StringBuilder text = new StringBuilder();
        while (reader.next() && !reader.isEnd()) {
            if (reader.isText()) {
                text.append(reader.text());
            }
        }
        return text.toString();
    }

    private void end(String name) {
        if (name.equals("p") && !open.isEmpty()) {
            finish(open.removeLast());
        } else if (name.equals("tr") && !rows.isEmpty()) {
            finishRow(rows.removeLast());
        }
    }

    private void finish(OpenParagraph paragraph) {
        String text = Whitespace.fold(paragraph.text);
        if (text.isEmpty()) {
            return;
        }
        if (!rows.isEmpty() && !rows.getLast().isEmpty()) {
            List<String> cells = rows.getLast();
            String before = cells.get(cells.size() - 1);
            cells.set(cells.size() - 1, before.isEmpty() ? text : before + ' ' + text);
            return;
        }
        int level = styles.headingLevel(paragraph.style);
        if (title == null && blocks.isEmpty() && styles.name(paragraph.style).equals(DocxStyles.TITLE)) {
            title = text;
        } else if (level > 0) {
            blocks.add(Block.heading(level, text));
        } else {
            blocks.add(Block.of(styles.kind(paragraph.style, paragraph.numbered), text));
        }
    }

    private void finishRow(List<String> cells) {
        String row = String.join(
                BETWEEN_CELLS, cells.stream().filter(cell -> !cell.isEmpty()).toList());
        if (row.isEmpty()) {
            return;
        }
        if (!rows.isEmpty() && !rows.getLast().isEmpty()) {
            List<String> around = rows.getLast();
            int last = around.size() - 1;
            around.set(last, (around.get(last) + ' ' + row).strip());
        } else {
            blocks.add(Block.of(cells.size() > 1 ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH, row));
        }
    }
}

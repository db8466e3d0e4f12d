package dev.footnote.answer.reply;

import dev.footnote.answer.reply.Claim.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown into the passages that hold its claims: paragraphs, list items, table rows. Headings without a mark
 * are told apart, since nothing confirms them.
 */
final class MarkdownPassages extends AbstractVisitor {

    /**
     * A paragraph, list item or table row; its text still holds marks, and line ends where its source had them.
     *
     * @param heading whether it only names what follows
     */
    record Passage(String text, Place place, boolean heading) {}

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class, BlockQuote.class, ListBlock.class, FencedCodeBlock.class, ThematicBreak.class))
            .build();

    private final List<Passage> passages = new ArrayList<>();
    private boolean itemStarts;

    private MarkdownPassages() {}

    static List<Passage> of(String markdown) {
        MarkdownPassages visitor = new MarkdownPassages();
        PARSER.parse(markdown).accept(visitor);
        return visitor.passages;
    }

    @Override
    public void visit(Heading heading) {
        add(textOf(heading), true);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean onlyStrong = paragraph.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() == null;
        add(textOf(paragraph), onlyStrong);
    }

    @Override
    public void visit(ListItem item) {
        itemStarts = true;
        visitChildren(item);
        itemStarts = false;
    }

    /** Some models fence their whole answer as code. */
    @Override
    public void visit(FencedCodeBlock block) {
        passages.addAll(of(block.getLiteral().replaceAll("(?m)^\\s+|^`+.*$", "")));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            TableRows.of(block).forEach(row -> passages.add(new Passage(row, Place.LIST_ITEM, false)));
        }
    }

    private void add(String text, boolean heading) {
        boolean marked = CitationMarks.MARK.matcher(text).find();
        boolean endsAsSentence = text.matches("(?s).*[.!?。！？…]\\s*");
        if (text.isBlank()) {
            return;
        }
        Place place = itemStarts ? Place.LIST_ITEM : Place.PARAGRAPH;
        passages.add(new Passage(text, place, heading && !marked && !endsAsSentence));
        itemStarts = false;
    }

    private static String textOf(Node node) {
        PlainText text = new PlainText();
        node.accept(text);
        return text.out.toString();
    }

    /** Collects the words under a node: a link's text without its address, an image not at all. */
    private static final class PlainText extends AbstractVisitor {

        private final StringBuilder out = new StringBuilder();

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {}

        @Override
        public void visit(Image image) {}

        @Override
        public void visit(SoftLineBreak lineBreak) {
            out.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            out.append('\n');
        }
    }

    /** Reads each row below a table's head as "first cell — head: cell; head: cell". */
    private static final class TableRows extends AbstractVisitor {

        private final List<List<String>> rows = new ArrayList<>();

        static List<String> of(Node table) {
            TableRows visitor = new TableRows();
            visitor.visitChildren(table);
            List<String> head = visitor.rows.get(0);
            return visitor.rows.stream()
                    .skip(1)
                    .map(row -> line(head, row))
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            } else if (node instanceof TableCell) {
                rows.get(rows.size() - 1).add(textOf(node).strip());
                return;
            }
            visitChildren(node);
        }

        private static String line(List<String> head, List<String> row) {
            StringBuilder marks = new StringBuilder();
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String words = CitationMarks.MARK.matcher(cell).replaceAll("").strip();
                marks.append(CitationMarks.MARK
                        .matcher(cell)
                        .results()
                        .map(mark -> mark.group())
                        .collect(Collectors.joining()));
                if (!words.isEmpty()) {
                    cells.add(column == 0 || head.get(column).isBlank() ? words : head.get(column) + ": " + words);
                }
            }
            if (cells.isEmpty()) {
                return marks.toString();
            }
            String rest = String.join("; ", cells.subList(1, cells.size()));
            return cells.get(0) + (rest.isEmpty() ? "" : " — " + rest) + marks;
        }
    }
}

package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads Markdown: its blocks, its first heading as the title, its front matter and masthead as metadata. */
public final class MarkdownParser {

    /** Lists and quotations nested deeper are text; hostile ones would exhaust the stack. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .build();

    /**
     * The manuscript of a whole source; no blocks if it holds no text. Emphasis nested by the ten thousand, which
     * exhausts commonmark's stack, is nobody's Markdown: such a source is read as plain text.
     */
    public Manuscript parse(String source) {
        try {
            return parsed(source);
        } catch (StackOverflowError tooDeep) {
            return new TextParser().parse(source);
        }
    }

    private static Manuscript parsed(String source) {
        Node document = PARSER.parse(LongParagraphs.parted(OrdinalDays.marked(source)));
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        document.accept(front);
        Blocks collected = new Blocks();
        collected.visit(document, Block.Kind.PARAGRAPH);
        String title = first(front.getData(), "title");
        if (title == null) {
            title = collected.takeTitle();
        } else {
            collected.dropRepeated(title);
        }
        Masthead masthead = new Masthead(collected.blocks, collected.emphasised);
        List<Block> text = masthead.read();
        return new Manuscript(
                title,
                firstNonNull(first(front.getData(), "author", "byline"), masthead.byline),
                firstNonNull(first(front.getData(), "credit"), masthead.credit),
                first(front.getData(), "date", "published") == null
                        ? masthead.published
                        : PublicationDate.parse(first(front.getData(), "date", "published"))
                                .orElse(masthead.published),
                first(front.getData(), "site", "publisher"),
                firstNonNull(first(front.getData(), "url", "canonical", "source"), masthead.url),
                first(front.getData(), "language", "lang"),
                text);
    }

    private static @Nullable String first(Map<String, List<String>> front, String... keys) {
        for (String key : keys) {
            List<String> values = front.getOrDefault(key, List.of());
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                return OrdinalDays.unmarked(values.get(0)).strip();
            }
        }
        return null;
    }

    private static @Nullable String firstNonNull(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    /** The blocks met on a walk over the document, each with whether the whole of it is emphasised. */
    private static final class Blocks {

        final List<Block> blocks = new ArrayList<>();
        final List<Boolean> emphasised = new ArrayList<>();

        void visit(Node parent, Block.Kind kind) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading) {
                    add(Block.heading(heading.getLevel(), PlainText.of(node)), false);
                } else if (node instanceof Paragraph) {
                    for (String text : OrdinalDays.parted(PlainText.of(node))) {
                        add(Block.of(kind, text), isEmphasised(node));
                    }
                } else if (node instanceof FencedCodeBlock code) {
                    add(Block.of(Block.Kind.CODE, code.getLiteral().strip()), false);
                } else if (node instanceof IndentedCodeBlock code) {
                    add(Block.of(Block.Kind.CODE, code.getLiteral().strip()), false);
                } else if (node instanceof HtmlBlock html) {
                    add(Block.of(kind, Jsoup.parse(html.getLiteral()).text()), false);
                } else if (node instanceof TableRow) {
                    add(Block.of(Block.Kind.TABLE_ROW, row(node)), false);
                } else {
                    visit(node, kindWithin(node, kind));
                }
            }
        }

        private static Block.Kind kindWithin(Node node, Block.Kind kind) {
            if (node instanceof BlockQuote) {
                return Block.Kind.QUOTE;
            }
            return node instanceof ListItem ? Block.Kind.LIST_ITEM : kind;
        }

        private static String row(Node row) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(PlainText.of(cell));
            }
            return String.join(" | ", cells);
        }

        private static boolean isEmphasised(Node paragraph) {
            Node only = paragraph.getFirstChild();
            return only != null
                    && only.getNext() == null
                    && (only instanceof StrongEmphasis || only instanceof Emphasis);
        }

        private void add(Block block, boolean wholly) {
            if (!block.text().isBlank()) {
                blocks.add(new Block(block.kind(), block.level(), OrdinalDays.unmarked(block.text())));
                emphasised.add(wholly);
            }
        }

        /** Removes the block that opens the document if it only says the title again. */
        void dropRepeated(String title) {
            if (!blocks.isEmpty() && blocks.get(0).text().equalsIgnoreCase(Whitespace.fold(title))) {
                blocks.remove(0);
                emphasised.remove(0);
            }
        }

        /** Removes the heading that opens the document and gives its text. */
        @Nullable
        String takeTitle() {
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).kind() == Block.Kind.HEADING && blocks.get(i).level() == 1) {
                    emphasised.remove(i);
                    return blocks.remove(i).text();
                }
            }
            return null;
        }
    }
}

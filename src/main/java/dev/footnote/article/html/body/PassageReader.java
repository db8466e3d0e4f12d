package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page into passages: at the borders of block-level elements and at two line breaks in a row. Scripts, controls
 * and hidden elements are passed over. The walk is a loop, not a recursion, so that nesting costs no stack.
 */
final class PassageReader implements NodeVisitor {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "button",
            "select",
            "input",
            "textarea",
            "datalist",
            "head",
            "math",
            "audio",
            "video",
            "map",
            "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "form",
            "fieldset",
            "legend",
            "address",
            "hr",
            "details",
            "summary",
            "center",
            "hgroup",
            "picture",
            "label");

    /** Longer than any book on one page; bounds the work that a hostile page can ask for. */
    private static final int MOST = 20_000;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int lineBreaks;
    private int skippedFrom = -1;
    private int linkFrom = -1;

    private final boolean withHidden;

    private PassageReader(boolean withHidden) {
        this.withHidden = withHidden;
    }

    /**
     * The passages under {@code root} in document order, {@value #MOST} at most.
     *
     * @param withHidden whether to read also what a browser would not show before a script shows it
     */
    static List<Passage> read(Element root, boolean withHidden) {
        PassageReader reader = new PassageReader(withHidden);
        NodeTraversor.traverse(reader, root);
        return reader.passages;
    }

    @Override
    public void head(Node node, int depth) {
        if (skippedFrom >= 0 || passages.size() >= MOST) {
            return;
        }
        if (node instanceof TextNode run) {
            append(run.getWholeText());
        } else if (node instanceof Element element) {
            open(element, depth);
        }
    }

    private void append(String run) {
        if (!run.isBlank()) {
            lineBreaks = 0;
            if (linkFrom >= 0) {
                linked += run.strip().length();
            }
        }
        text.append(run);
    }

    private void open(Element element, int depth) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || isUnseen(element)) {
            skippedFrom = depth;
        } else if (tag.equals("br")) {
            breakLine(element);
        } else if (tag.equals("tr") && TableRows.isData(element)) {
            finish(element.parent());
            addRow(element);
            skippedFrom = depth;
        } else if (isBlock(tag)) {
            finish(element.parent());
        } else if (tag.equals("a") && linkFrom < 0) {
            linkFrom = depth;
        }
    }

    private boolean isUnseen(Element element) {
        return !withHidden && !element.normalName().equals("body") && Visibility.isHidden(element);
    }

    private void breakLine(Element lineBreak) {
        lineBreaks++;
        if (lineBreaks > 1) {
            finish(lineBreak.parent());
        } else {
            text.append('\n');
        }
    }

    private void addRow(Element row) {
        String cells = TableRows.read(row);
        if (!cells.isEmpty()) {
            int inLinks =
                    row.select("a").stream().mapToInt(a -> a.text().length()).sum();
            passages.add(Passage.of(row, Block.Kind.TABLE_ROW, cells, inLinks));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skippedFrom >= 0) {
            skippedFrom = depth == skippedFrom ? -1 : skippedFrom;
        } else if (node instanceof Element element) {
            if (depth == linkFrom) {
                linkFrom = -1;
            }
            if (isBlock(element.normalName())) {
                finish(element);
            }
        }
    }

    /** Custom elements ({@code <x-story>}) stand for sections of a page, not for words in a sentence. */
    private static boolean isBlock(String tag) {
        return BLOCKS.contains(tag) || tag.indexOf('-') > 0;
    }

    private void finish(Element at) {
        lineBreaks = 0;
        if (text.isEmpty()) {
            return;
        }
        Element place = at;
        while (!isBlock(place.normalName()) && place.parent() != null) {
            place = place.parent();
        }
        Block.Kind kind = Kinds.of(place);
        String folded = kind == Block.Kind.CODE ? Wording.foldCode(text) : Whitespace.fold(text);
        if (!folded.isEmpty()) {
            passages.add(Passage.of(place, kind, folded, linked));
        }
        text.setLength(0);
        linked = 0;
    }
}

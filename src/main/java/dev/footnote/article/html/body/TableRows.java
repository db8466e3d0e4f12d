package dev.footnote.article.html.body;

import dev.footnote.article.manuscript.Whitespace;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads the rows of tables that hold data; tables that only lay out a page are read like any other element. */
final class TableRows {

    private static final int LONGEST_CELL = 300;
    private static final String BETWEEN_CELLS = " | ";

    /** What a cell of data does not hold. */
    private static final Evaluator LAYOUT =
            Selector.evaluatorOf("table, p + p, h1, h2, h3, ul, ol, form, article, div div");

    private TableRows() {}

    /** Whether a row has two cells at least, all of them short and none with another table or several blocks in it. */
    static boolean isData(Element row) {
        List<Element> cells = row.children();
        return cells.size() > 1 && cells.stream().allMatch(TableRows::isDataCell);
    }

    private static boolean isDataCell(Element cell) {
        return cell.selectFirst(LAYOUT) == null && cell.text().length() <= LONGEST_CELL;
    }

    /** The row's cells parted by bars, empty ones left out; empty for an empty row. */
    static String read(Element row) {
        return row.children().stream()
                .filter(cell -> !Visibility.isHidden(cell))
                .map(cell -> Whitespace.fold(cell.text()))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(BETWEEN_CELLS));
    }
}

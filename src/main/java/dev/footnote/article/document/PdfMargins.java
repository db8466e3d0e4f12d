package dev.footnote.article.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes running heads, running feet and page numbers off a PDF's pages. */
final class PdfMargins {

    /** How many lines at the top and the bottom of a page may repeat. */
    private static final int DEPTH = 2;

    private static final int FEWEST_REPEATS = 3;
    private static final double SHARE_OF_PAGES = 0.3;
    private static final int LONGEST_RUNNING_LINE = 100;
    private static final int NO_NUMBER = Integer.MIN_VALUE;
    private static final Pattern EDGE_NUMBER = Pattern.compile("^(\\d{1,4})\\b|\\b(\\d{1,4})$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page|seite|p\\.|стр\\.?|página)?\\s*[-–—]?\\s*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:/|of|von|de|из)\\s*\\d{1,4})?\\s*[-–—]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PdfMargins() {}

    /** Removes from each page the lines at its edges that are or hold its number, or stand on many other pages too. */
    static void drop(List<List<PdfLine>> pages) {
        Map<String, Integer> repeats = new HashMap<>();
        Map<Integer, Integer> offsets = new HashMap<>();
        double bodySize = medianSize(pages);
        for (int i = 0; i < pages.size(); i++) {
            for (PdfLine line : edges(pages.get(i))) {
                repeats.merge(key(line, pages.size()), 1, Integer::sum);
                offsets.merge(offset(line, i, bodySize), 1, Integer::sum);
            }
        }
        offsets.remove(NO_NUMBER);
        double enough = pages.size() == 2 ? 2 : Math.max(FEWEST_REPEATS, SHARE_OF_PAGES * pages.size() / 2);
        for (int i = 0; i < pages.size(); i++) {
            int index = i;
            List<PdfLine> running = edges(pages.get(i)).stream()
                    .filter(line -> repeats.getOrDefault(key(line, pages.size()), 0) >= enough
                            || offsets.getOrDefault(offset(line, index, bodySize), 0) >= FEWEST_REPEATS
                            || PAGE_NUMBER.matcher(line.text()).matches())
                    .toList();
            pages.get(i).removeAll(running);
        }
    }

    /** How far the number that a short line begins or ends with is from the page's index: the same for all numbered pages. */
    private static int offset(PdfLine line, int index, double bodySize) {
        Matcher number = EDGE_NUMBER.matcher(line.text());
        boolean isHeading = line.size() > bodySize;
        if (isHeading || line.text().length() > LONGEST_RUNNING_LINE || !number.find()) {
            return NO_NUMBER;
        }
        return Integer.parseInt(number.group(1) != null ? number.group(1) : number.group(2)) - index;
    }

    private static double medianSize(List<List<PdfLine>> pages) {
        double[] sizes = pages.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        if (page.size() <= 2) {
            return List.copyOf(page);
        }
        if (page.size() <= 2 * DEPTH + 1) {
            return List.of(page.get(0), page.get(page.size() - 1));
        }
        return List.of(page.get(0), page.get(1), page.get(page.size() - 2), page.get(page.size() - 1));
    }

    /** Lines of the same key are taken for repeats; of two pages' lines only those that are alike to the letter. */
    private static String key(PdfLine line, int pages) {
        return pages == 2 ? line.text() : DIGITS.matcher(line.text()).replaceAll("#");
    }
}

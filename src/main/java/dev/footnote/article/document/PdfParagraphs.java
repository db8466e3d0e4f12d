package dev.footnote.article.document;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.text.OrdinalDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins a PDF's lines to paragraphs again. A paragraph ends where the gap to the next line is wider than between lines,
 * the next line is indented, begins a list item or is set in another size, or the line stops short after a full stop.
 * Words that are hyphenated at a line's end are made whole.
 */
final class PdfParagraphs {

    private static final double WIDE_GAP = 1.45;
    private static final double VERY_WIDE_GAP = 2.5;
    private static final double INDENT = 0.8;
    private static final double SHORT_LINE = 0.85;
    private static final double HEADING_SIZE = 1.12;
    private static final double TITLE_SIZE = 1.5;
    private static final double SAME_SIZE = 0.06;
    private static final int TITLE_WITHIN = 6;
    private static final int LONGEST_HEADING = 200;

    private static final Pattern ITEM = Pattern.compile("(?:[•◦▪‣·●○*–-]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))\\s");
    private static final Pattern STOP = Pattern.compile(".*[.!?…:。！？][\"'”’»)\\]]*$");
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}[-\\u2010]$");

    private final List<List<PdfLine>> pages;
    private final double bodySize;
    private final double pitch;
    private final Set<String> words = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double size;
    private double titleSize;
    private @Nullable String title;

    PdfParagraphs(List<List<PdfLine>> pages) {
        this.pages = pages;
        bodySize = bodySize(pages);
        pitch = pitch(pages);
        pages.forEach(
                page -> page.forEach(line -> words.addAll(List.of(line.text().split("\\s+")))));
    }

    /** The size in which most letters are set. */
    private static double bodySize(List<List<PdfLine>> pages) {
        Map<Double, Integer> letters = new HashMap<>();
        pages.forEach(page -> page.forEach(line ->
                letters.merge(Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    /** The commonest distance between two lines that follow each other. */
    private static double pitch(List<List<PdfLine>> pages) {
        Map<Double, Integer> gaps = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                double gap = Math.round((page.get(i).y() - page.get(i - 1).y()) * 2) / 2.0;
                if (gap > 0) {
                    gaps.merge(gap, 1, Integer::sum);
                }
            }
        }
        return gaps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12.0);
    }

    /** The largest heading near the top; {@code null} if there is none. Only known after {@link #blocks}. */
    @Nullable
    String title() {
        return title;
    }

    List<Block> blocks() {
        PdfLine before = null;
        for (List<PdfLine> page : pages) {
            double right = page.stream().mapToDouble(PdfLine::right).max().orElse(0);
            boolean isFirst = true;
            for (PdfLine line : page) {
                if (before != null && (isFirst ? endsPage(before, line) : ends(before, line, right))) {
                    finish();
                }
                append(line);
                before = line;
                isFirst = false;
            }
        }
        finish();
        return blocks;
    }

    private static boolean hasOtherSize(PdfLine before, PdfLine line) {
        return Math.abs(before.size() - line.size()) > SAME_SIZE * Math.max(before.size(), line.size());
    }

    private boolean ends(PdfLine before, PdfLine line, double right) {
        boolean columnChanged = line.y() < before.y() - pitch;
        if (columnChanged) {
            return endsPage(before, line);
        }
        double lineHeight = pitch * Math.max(1, Math.min(before.size(), line.size()) / bodySize);
        double gap = line.y() - before.y();
        if (goesOn(before, line) && gap < VERY_WIDE_GAP * lineHeight && !hasOtherSize(before, line)) {
            return false;
        }
        boolean stopsShort = before.right() < SHORT_LINE * right
                && STOP.matcher(before.text()).matches();
        return hasOtherSize(before, line)
                || gap > WIDE_GAP * lineHeight
                || line.left() - before.left() > INDENT * line.size() && !isItem(text)
                || isItem(line.text())
                || stopsShort;
    }

    private static boolean isItem(CharSequence text) {
        return ITEM.matcher(text).lookingAt() && !OrdinalDays.opens(text);
    }

    /** Whether a sentence is cut in two: no full stop before, and lower case after. */
    private static boolean goesOn(PdfLine before, PdfLine line) {
        return !STOP.matcher(before.text()).matches()
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    /** At the top of a page or a column the text goes on unless it stopped at its last line. */
    private static boolean endsPage(PdfLine before, PdfLine line) {
        return hasOtherSize(before, line) || STOP.matcher(before.text()).matches() || isItem(line.text());
    }

    private void append(PdfLine line) {
        if (text.isEmpty()) {
            size = line.size();
            text.append(line.text());
        } else if (HYPHENATED.matcher(lastWord()).matches()
                && Character.isLowerCase(line.text().codePointAt(0))) {
            joinWord(line.text());
        } else {
            boolean dense = isIdeograph(text.codePointBefore(text.length()))
                    && isIdeograph(line.text().codePointAt(0));
            text.append(dense ? "" : " ").append(line.text());
        }
    }

    /** Chinese and Japanese are written without spaces between words, so a line's end is none. */
    private static boolean isIdeograph(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private String lastWord() {
        return text.substring(text.lastIndexOf(" ") + 1);
    }

    /** Drops the hyphen at the line's end unless the document writes the word with it elsewhere. */
    private void joinWord(String line) {
        String first = line.split("\\s", 2)[0];
        boolean isCompound = words.contains(lastWord() + first);
        if (!isCompound) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    private void finish() {
        String paragraph = text.toString();
        text.setLength(0);
        if (paragraph.isEmpty()) {
            return;
        }
        boolean isHeading = size >= HEADING_SIZE * bodySize && paragraph.length() <= LONGEST_HEADING;
        if (isHeading) {
            blocks.add(Block.heading(size >= TITLE_SIZE * bodySize ? 1 : 2, paragraph));
            if (blocks.size() <= TITLE_WITHIN && size > titleSize) {
                titleSize = size;
                title = paragraph;
            }
        } else if (isItem(paragraph)) {
            blocks.add(Block.of(Block.Kind.LIST_ITEM, paragraph));
        } else {
            blocks.add(Block.of(Block.Kind.PARAGRAPH, paragraph));
        }
    }
}

package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the row of a table or list that is on what is asked, and the head that says what stands in it.
 *
 * <pre>
 * What does the Team plan cost?          Plan | Price     Team | 8 euros
 * What is the population of Marsh End?   Population:      Marsh End: 950
 * </pre>
 */
final class Rows {

    /** A row: what it is on, before a colon, bar or bracket, and what it says of that. */
    private static final Pattern ROW =
            Pattern.compile("(?U)([\\p{L}\\d][^:：|(]{0,60}?)\\s*(?:：|:\\s|\\||\\().{0,119}[^:：]");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern COLON = Pattern.compile("[:：]$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?U)[^\\p{L}\\d]+");

    /** So many rows are looked at on either side. */
    private static final int NEAR = 200;

    /** The fewest rows that make a list of lines which are not marked as one. */
    private static final int LINES = 3;

    private final Article article;
    private final Doubts doubts;

    Rows(Article article, Doubts doubts) {
        this.article = article;
        this.doubts = doubts;
    }

    /**
     * The one row whose first words the question has, where a sentence of its table or list leads: that sentence, or,
     * where it doesn't speak of these words, another one that they name.
     */
    Optional<Row> on(Sentence best) {
        List<Sentence> rows = around(best);
        if (!isList(rows)) {
            return Optional.empty();
        }
        Optional<Sentence> head = head(rows);
        Set<String> asked = words(doubts.asked().text()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !head.equals(Optional.of(row)))
                .filter(row -> key(row).size() > 0 && asked.containsAll(key(row)))
                .collect(Collectors.groupingBy(row -> key(row).size(), TreeMap::new, Collectors.toList()))
                .descendingMap()
                .values()
                .stream()
                .findFirst()
                .filter(meant -> meant.size() == 1)
                .map(meant -> meant.get(0))
                .filter(row -> row.equals(best) || isNamed(row) && !rest(best).containsAll(key(row)))
                .map(row -> new Row(article, row, head, key(row)));
    }

    /** The rows right before and behind a row, or behind the head that a sentence is, in their order. */
    private List<Sentence> around(Sentence best) {
        List<Paragraph> all = article.paragraphs();
        int own = article.paragraphOf(best).index();
        int first = own
                + (rowOf(all.get(own)).isEmpty() && COLON.matcher(best.text()).find() ? 1 : 0);
        List<Sentence> rows = new ArrayList<>();
        for (int at = first - 1; at >= Math.max(0, first - NEAR) && isRow(at, first); at--) {
            rows.add(0, rowOf(all.get(at)).orElseThrow());
        }
        for (int at = first; at < Math.min(all.size(), first + NEAR) && isRow(at, first); at++) {
            rows.add(rowOf(all.get(at)).orElseThrow());
        }
        return rows;
    }

    /** Whether a paragraph is a row of the same kind as another paragraph, which is one. */
    private boolean isRow(int at, int other) {
        List<Paragraph> all = article.paragraphs();
        return other < all.size()
                && all.get(at).kind() == all.get(other).kind()
                && rowOf(all.get(at)).isPresent()
                && rowOf(all.get(other)).isPresent();
    }

    private Optional<Sentence> rowOf(Paragraph paragraph) {
        List<Sentence> sentences = article.sentencesOf(paragraph);
        boolean one = sentences.size() == 1
                && paragraph.kind() != Block.Kind.HEADING
                && ROW.matcher(sentences.get(0).text()).matches();
        return one ? Optional.of(sentences.get(0)) : Optional.empty();
    }

    private boolean isList(List<Sentence> rows) {
        return rows.size() >= LINES
                || rows.size() > 1 && article.paragraphOf(rows.get(0)).kind() != Block.Kind.PARAGRAPH;
    }

    /** The words before a row's mark, which say what it is on; none where that is a single letter: C, but C++, too. */
    private static Set<String> key(Sentence row) {
        Matcher parts = ROW.matcher(row.text());
        return parts.matches() && parts.group(1).length() > 1
                ? words(parts.group(1)).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether the first words of a row are a name or a letter's: Germany or Path B, not "eggs" or "order". */
    private boolean isNamed(Sentence row) {
        Set<String> key = key(row);
        return key.stream().anyMatch(word -> word.length() == 1)
                || doubts.asked().names().stream().anyMatch(name -> key.contains(name.lower()));
    }

    /** The words of a sentence; of a row only those behind its mark. */
    private static Set<String> rest(Sentence sentence) {
        Set<String> key = key(sentence);
        return words(sentence.text()).filter(word -> !key.contains(word)).collect(Collectors.toSet());
    }

    /** A table's first row, if it has no figure, or the line with a colon above a list. */
    private Optional<Sentence> head(List<Sentence> rows) {
        Sentence first = rows.get(0);
        int above = article.paragraphOf(first).index() - 1;
        if (article.paragraphOf(first).kind() == Block.Kind.TABLE_ROW) {
            return Optional.of(first)
                    .filter(row -> !DIGIT.matcher(row.text()).find())
                    .filter(row -> above < 0 || article.paragraphs().get(above).kind() != Block.Kind.TABLE_ROW);
        }
        return Optional.of(first.index() - 1)
                .filter(before -> before >= 0)
                .map(article.sentences()::get)
                .filter(before -> COLON.matcher(before.text()).find());
    }

    static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}

package dev.footnote.answer;

import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.FunctionWords;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
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
    private static final Pattern ROW = Pattern.compile("(?U)([\\p{L}\\d][^:：|(]{0,60}?)\\s*[:：|(].{1,120}");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern COLON = Pattern.compile("[:：]$");

    private static final Pattern PLURAL = Pattern.compile("(.{2,})e?s \\1|(.{2,}) \\2e?s");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?U)[^\\p{L}\\d]+");

    /** So many rows are looked at on either side. */
    private static final int NEAR = 200;

    /** The fewest rows that make a list of lines which are not marked as one. */
    private static final int LINES = 3;

    /**
     * A row and its head.
     *
     * @param full whether all that the question speaks of stands in them
     */
    record Row(Sentence row, Optional<Sentence> head, boolean full) {

        /** The evidence led by the row. */
        Evidence leading(Evidence found) {
            RankedSentence first = found.ranked().stream()
                    .filter(one -> one.sentence().equals(row))
                    .findFirst()
                    .orElseGet(
                            () -> new RankedSentence(row, found.ranked().get(0).score(), 0, null));
            return found.ledBy(first);
        }

        /** What is chosen, told with the head. */
        Selection complete(Selection chosen) {
            return head.map(chosen::completedBy).orElse(chosen);
        }
    }

    private final Article article;
    private final List<String> asked;
    private final List<String> content;
    private final String language;

    Rows(Article article, Doubts doubts) {
        this.article = article;
        language = article.metadata().language();
        asked = doubts.asked().words().stream().map(Word::lower).toList();
        content = Asked.content(doubts.asked()).stream()
                .map(doubts.asked()::lower)
                .toList();
    }

    /**
     * The one row that all words before whose mark are asked for, where a sentence of its table or list leads that hasn't
     * got these words itself.
     */
    Optional<Row> on(Sentence best) {
        List<Sentence> rows = around(best);
        if (!isList(rows)) {
            return Optional.empty();
        }
        Optional<Sentence> head = head(rows);
        return rows.stream()
                .filter(row -> !key(row).isEmpty() && asked.containsAll(key(row)) && !head.equals(Optional.of(row)))
                .collect(Collectors.groupingBy(row -> key(row).size(), TreeMap::new, Collectors.toList()))
                .descendingMap()
                .values()
                .stream()
                .findFirst()
                .filter(meant -> meant.size() == 1)
                .map(meant -> meant.get(0))
                .filter(row -> row.equals(best) || !rest(best).containsAll(key(row)))
                .map(row -> judged(row, head));
    }

    private boolean isList(List<Sentence> rows) {
        return rows.size() >= LINES
                || rows.size() > 1 && article.paragraphOf(rows.get(0)).kind() != Block.Kind.PARAGRAPH;
    }

    /** The words of a sentence; of a row only those behind its mark. */
    private List<String> rest(Sentence sentence) {
        Set<String> key = key(sentence);
        return words(sentence.text()).filter(word -> !key.contains(word)).toList();
    }

    private Row judged(Sentence row, Optional<Sentence> head) {
        List<String> said = Stream.concat(Stream.of(row), head.stream())
                .flatMap(one -> words(one.text()))
                .toList();
        boolean full = content.stream().allMatch(word -> said.stream().anyMatch(own -> areOne(own, word)));
        return new Row(row, head, full);
    }

    /** The rows right before and behind a row, or behind the head that a sentence is, in their order. */
    private List<Sentence> around(Sentence best) {
        List<Paragraph> all = article.paragraphs();
        int own = article.paragraphOf(best).index();
        List<Sentence> rows = new ArrayList<>();
        for (int at = own; at >= Math.max(0, own - NEAR) && rowOf(all.get(at)).isPresent(); at--) {
            rowOf(all.get(at)).ifPresent(one -> rows.add(0, one));
        }
        boolean goesOn = !rows.isEmpty() || COLON.matcher(best.text()).find();
        for (int at = own + 1; goesOn && at < Math.min(all.size(), own + NEAR); at++) {
            Optional<Sentence> next = rowOf(all.get(at));
            next.ifPresent(rows::add);
            goesOn = next.isPresent();
        }
        return rows;
    }

    private Optional<Sentence> rowOf(Paragraph paragraph) {
        List<Sentence> sentences = article.sentencesOf(paragraph);
        boolean one = sentences.size() == 1
                && paragraph.kind() != Block.Kind.HEADING
                && ROW.matcher(sentences.get(0).text()).matches();
        return one ? Optional.of(sentences.get(0)) : Optional.empty();
    }

    /** The words before a row's mark that say what it is on; "Path A" has two of them. */
    private Set<String> key(Sentence row) {
        Matcher parts = ROW.matcher(row.text());
        return parts.matches()
                ? BETWEEN_WORDS
                        .splitAsStream(parts.group(1))
                        .filter(word -> !FunctionWords.of(language).contains(word))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The first row, if it has no figure and others have, or the line with a colon above them. */
    private Optional<Sentence> head(List<Sentence> rows) {
        Sentence first = rows.get(0);
        boolean figures =
                rows.stream().skip(1).allMatch(row -> DIGIT.matcher(row.text()).find());
        if (article.paragraphOf(first).kind() == Block.Kind.TABLE_ROW) {
            return Optional.of(first)
                    .filter(row -> figures && !DIGIT.matcher(row.text()).find());
        }
        return Optional.of(first.index() - 1)
                .filter(before -> before >= 0)
                .map(article.sentences()::get)
                .filter(before -> COLON.matcher(before.text()).find());
    }

    /** Whether two words are the same but for a plural: opening hours are not when something was opened. */
    private static boolean areOne(String a, String b) {
        return a.equals(b) || PLURAL.matcher(a + " " + b).matches();
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}

package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A row of a table or list.
 *
 * @param head what says what stands in it: a table's first row, or the line above a list
 * @param key the words that it is on, in small letters
 */
record Row(Article article, Sentence row, Optional<Sentence> head, Set<String> key) {

    /** What a row tells by itself or with its head; where, why and how long take more. */
    private static final Pattern TOLD = Pattern.compile("(?i)\\W*(?:what|which|when|who|whose|how (?:many|much))\\b.*");

    private static final Pattern PERSON = Pattern.compile("(?i)\\W*who.*");

    /** Words that turn round what is asked. */
    private static final Pattern TURNING =
            Pattern.compile("(?i).*(?:n['’]t|\\b(?:without|besides?|except|but|apart|after"
                    + "|before|until|till|since|not|no|than|other|else|instead|for))\\b.*");

    private static final Pattern PLURAL = Pattern.compile("(.{2,})e?s \\1|(.{2,}) \\2e?s");

    private static final Pattern SAID = Pattern.compile("[\\p{L}\\d]");

    /** The evidence led by the row. */
    Evidence leading(Evidence found) {
        RankedSentence first = found.ranked().stream()
                .filter(one -> one.sentence().equals(row))
                .findFirst()
                .orElseGet(() -> new RankedSentence(row, found.ranked().get(0).score(), 0, null));
        return found.ledBy(first);
    }

    /** What is chosen, of which the row is first, told with the head. */
    Selection complete(Selection chosen) {
        return head.map(chosen::completedBy).orElse(chosen);
    }

    /**
     * Whether it and its head say all of an English question, more than the row's own first words, and in a table what
     * stands in the column asked for.
     */
    boolean answers(Facts asked) {
        List<String> more = Asked.content(asked).stream()
                .map(asked::lower)
                .filter(word -> !key.contains(word))
                .toList();
        return AnsweringWords.know(asked.language())
                && TOLD.matcher(asked.text()).matches()
                && !TURNING.matcher(asked.text()).matches()
                && !more.isEmpty()
                && more.stream().allMatch(this::says)
                && (!PERSON.matcher(asked.text()).matches()
                        || more.stream().anyMatch(word -> Lexicon.english().canBePerson(word)));
    }

    /** Where what is asked for must stand: somebody in the row itself, anything else in its head, too. */
    List<RankedSentence> holding(Selection told, Facts asked) {
        return PERSON.matcher(asked.text()).matches() ? told.cited().subList(0, 1) : told.told();
    }

    private boolean says(String word) {
        if (has(row.text(), word)) {
            return true;
        }
        if (article.paragraphOf(row).kind() != Block.Kind.TABLE_ROW) {
            return head.isPresent() && has(head.get().text(), word);
        }
        List<String> cells = cells(row);
        List<String> names = head.map(Row::cells).orElse(List.of());
        return cells.size() == names.size()
                && IntStream.range(0, cells.size())
                        .anyMatch(at -> has(names.get(at), word)
                                && SAID.matcher(cells.get(at)).find());
    }

    private static List<String> cells(Sentence row) {
        return List.of(row.text().split("\\|", -1));
    }

    /** Whether a text has a word, or its plural: opening hours are not when something was opened. */
    private static boolean has(String text, String word) {
        return Rows.words(text)
                .anyMatch(own ->
                        own.equals(word) || PLURAL.matcher(own + " " + word).matches());
    }
}

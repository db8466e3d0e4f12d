package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What answers in place of a sentence that only introduces it: the turn behind an interviewer's question, the list
 * behind a colon, the text under a label.
 *
 * <pre>
 * Where did he grow up?    Q: Where did you grow up?    ->  A: On St. Croix.
 * What does it need?       You need three things:       ->  • a pan  • an egg  • some oil
 * </pre>
 */
public final class LeadIn {

    private static final Pattern QUESTION = Pattern.compile("[?？؟]\\s*[\"'”’»)]*$");

    private static final Pattern COLON = Pattern.compile("[:：]$");

    /** What ends a sentence, or a line that is none, such as a price or a date. */
    private static final Pattern ENDED = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\d\\p{Sc}]$");

    private static final int LABEL_WORDS = 10;

    /** So many questions of one turn are passed over. */
    private static final int TURN = 4;

    /** The most items that are told. */
    private static final int ITEMS = 7;

    /** The most blocks between two items of a list whose items are labels of what follows each. */
    private static final int BETWEEN = 6;

    private final Article article;

    public LeadIn(Article article) {
        this.article = article;
    }

    /** Whether a sentence answers nothing by itself. */
    public boolean is(Sentence sentence) {
        return endsWithColon(sentence) || isQuestion(sentence) || isLabel(sentence);
    }

    /** What is chosen, with what its best sentence introduces. */
    Selection resolve(Selection chosen) {
        Sentence best = chosen.cited().get(0).sentence();
        List<Sentence> next = is(best) ? introduced(best) : List.of();
        return next.isEmpty() ? chosen : chosen.introducing(next, !endsWithColon(best));
    }

    private static boolean isQuestion(Sentence sentence) {
        return QUESTION.matcher(sentence.text()).find();
    }

    private static boolean endsWithColon(Sentence sentence) {
        return COLON.matcher(sentence.text()).find();
    }

    /** Whether it is a line of its own without an end, answers no question above it and has a paragraph under it. */
    private boolean isLabel(Sentence sentence) {
        Paragraph own = article.paragraphOf(sentence);
        boolean answers = sentence.index() > 0 && isQuestion(article.sentences().get(sentence.index() - 1));
        return !answers
                && article.sentencesOf(own).size() == 1
                && (own.kind() == Block.Kind.PARAGRAPH || own.kind() == Block.Kind.LIST_ITEM)
                && !ENDED.matcher(sentence.text()).find()
                && sentence.text().split("\\s+").length <= LABEL_WORDS
                && own.index() + 1 < article.paragraphs().size()
                && article.paragraphs().get(own.index() + 1).kind() == Block.Kind.PARAGRAPH;
    }

    /** What a sentence introduces, in the article's order: a list's items or a sentence; none at the article's end. */
    private List<Sentence> introduced(Sentence sentence) {
        List<Sentence> items = endsWithColon(sentence) ? items(sentence) : List.of();
        int end = nextHeading(sentence);
        return items.size() > 1
                ? items
                : article.sentences().stream()
                        .skip(sentence.index() + 1L)
                        .limit(TURN)
                        .takeWhile(next -> next.paragraph() < end)
                        .filter(next -> !isQuestion(next))
                        .limit(1)
                        .toList();
    }

    /** The index of the next heading's paragraph, or how many paragraphs there are. */
    private int nextHeading(Sentence sentence) {
        List<Paragraph> all = article.paragraphs();
        return all.subList(sentence.paragraph(), all.size()).stream()
                .filter(paragraph -> paragraph.kind() == Block.Kind.HEADING)
                .mapToInt(Paragraph::index)
                .findFirst()
                .orElse(all.size());
    }

    /** The first sentences of the list's items right behind a sentence. */
    private List<Sentence> items(Sentence sentence) {
        List<Sentence> items = new ArrayList<>();
        int last = article.paragraphOf(sentence).index();
        int gap = 0;
        for (Paragraph next :
                article.paragraphs().subList(last + 1, article.paragraphs().size())) {
            boolean isItem = next.kind() == Block.Kind.LIST_ITEM
                    && !article.sentencesOf(next).isEmpty();
            if (items.size() == ITEMS || next.kind() == Block.Kind.HEADING || !isItem && next.index() - last > gap) {
                break;
            }
            if (isItem) {
                items.add(article.sentencesOf(next).get(0));
                last = next.index();
                gap = isLabel(items.get(0)) ? BETWEEN : 0;
            }
        }
        return items;
    }
}

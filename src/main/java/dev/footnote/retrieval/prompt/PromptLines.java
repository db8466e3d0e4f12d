package dev.footnote.retrieval.prompt;

import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * An article's sentences as a model is shown them, {@code [n] sentence}, the headings above them, and what each costs.
 * Made when first asked for and kept with the index, as fencing takes longer than searching. Safe for use by many
 * threads.
 */
public final class PromptLines {

    /** Tokens of a sentence's number and line. */
    private static final int LINE = 5;

    private static final String HEADING = "# ";

    private final Sections sections;
    private final AtomicReferenceArray<String> headings;
    private final AtomicReferenceArray<String> lines;
    private final AtomicIntegerArray costs;

    /** Lines of the article's sentences, none made yet. */
    public PromptLines(Article article) {
        sections = new Sections(article);
        headings = new AtomicReferenceArray<>(sections.paths().size());
        lines = new AtomicReferenceArray<>(article.sentences().size());
        costs = new AtomicIntegerArray(article.sentences().size());
    }

    /** The sentence's line, without its end; see {@link Fenced}. */
    String of(Sentence sentence) {
        String line = lines.get(sentence.index());
        if (line == null) {
            line = mark(sentence) + " " + Fenced.text(sentence.text());
            lines.set(sentence.index(), line);
        }
        return line;
    }

    /** The number of the section that a sentence stands in; {@link Sections#NONE} for none. */
    int section(Sentence sentence) {
        return sections.of(sentence.paragraph());
    }

    /** The line of the headings that a sentence stands under, without its end; empty for none. */
    String heading(Sentence sentence) {
        int section = section(sentence);
        if (section == Sections.NONE) {
            return "";
        }
        String heading = headings.get(section);
        if (heading == null) {
            heading = HEADING + Fenced.text(sections.paths().get(section));
            headings.set(section, heading);
        }
        return heading;
    }

    /** Tokens that the line of a sentence's headings takes; 0 for none. */
    int headingCost(Sentence sentence) {
        String heading = heading(sentence);
        return heading.isEmpty() ? 0 : LINE + TokenEstimate.of(heading);
    }

    /** Tokens that the sentence's line takes, at least 1; see {@link TokenEstimate}. */
    int cost(Sentence sentence) {
        int cost = costs.get(sentence.index());
        if (cost == 0) {
            cost = LINE + TokenEstimate.of(sentence.text());
            costs.set(sentence.index(), cost);
        }
        return cost;
    }

    /** The number, from 1, under which a model is shown a sentence; the same for every question on the article. */
    static String mark(Sentence sentence) {
        return "[" + (sentence.index() + 1) + "]";
    }
}

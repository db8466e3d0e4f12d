package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that an answer rests on, always the stored one.
 *
 * @param number under which the answer refers to it, from 1
 * @param article that it stands in
 * @param sentence the quoted sentence, verbatim
 * @param highlight the answering words within the sentence's text; {@code null} when that is not clear
 */
public record Citation(int number, Article article, Sentence sentence, @Nullable Span highlight) {

    /** So much of a heading is told with a place, in characters. */
    private static final int LONGEST_HEADING = 60;

    public String quote() {
        return sentence.text();
    }

    /** The number, from 1, of the sentence's paragraph among those that hold text. */
    public int paragraph() {
        return (int) article.sentences().stream()
                .filter(other -> other.index() <= sentence.index())
                .mapToInt(Sentence::paragraph)
                .distinct()
                .count();
    }

    /** The heading that the sentence stands under, shortened; empty for none. */
    public String heading() {
        List<Paragraph> before = article.paragraphs().subList(0, sentence.paragraph());
        for (int at = before.size() - 1; at >= 0; at--) {
            if (before.get(at).kind() == Block.Kind.HEADING) {
                return shortened(before.get(at).span().of(article.text()));
            }
        }
        return "";
    }

    private static String shortened(String heading) {
        return heading.codePointCount(0, heading.length()) <= LONGEST_HEADING
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_HEADING))
                                .strip() + "…";
    }

    /** How many paragraphs of the article hold text. */
    public int paragraphs() {
        return (int) article.sentences().stream()
                .mapToInt(Sentence::paragraph)
                .distinct()
                .count();
    }
}

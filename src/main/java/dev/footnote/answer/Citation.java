package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
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

    /** How many paragraphs of the article hold text. */
    public int paragraphs() {
        return (int) article.sentences().stream()
                .mapToInt(Sentence::paragraph)
                .distinct()
                .count();
    }
}

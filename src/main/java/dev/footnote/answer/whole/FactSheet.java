package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of an article, sentence by sentence.
 *
 * @param facts in the article's order
 */
record FactSheet(Article article, List<Facts> facts) {

    static FactSheet of(Article article) {
        FactReader reader =
                new FactReader(article.metadata().language(), article.metadata().published());
        return new FactSheet(
                article,
                article.sentences().parallelStream()
                        .map(sentence -> reader.read(sentence.text()))
                        .toList());
    }

    Sentence sentence(int index) {
        return article.sentences().get(index);
    }

    String language() {
        return language(article);
    }

    /** An article's language without a region. */
    static String language(Article article) {
        return article.metadata().language().split("-", 2)[0];
    }

    Stream<Word> words() {
        return facts.stream().flatMap(one -> one.words().stream());
    }

    /** The words that stand in small letters somewhere. */
    Set<String> smallWords() {
        return words().filter(word -> !word.isCapitalised()).map(Word::lower).collect(Collectors.toSet());
    }

    /** The place of words in their sentence, from the first to before the last's next. */
    static Span span(Facts facts, int from, int to) {
        return new Span(
                facts.words().get(from).start(),
                facts.words().get(Math.max(from, to - 1)).end());
    }
}

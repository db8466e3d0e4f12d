package dev.footnote.chat.talk;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence that a reader asks about with its neighbours, in the article's order. */
public final class Surroundings {

    /** Fewer characters could stand anywhere. */
    private static final int SHORT = 4;

    private Surroundings() {}

    /** The sentence that holds the words, between its neighbours; empty if none does. */
    public static Optional<Answer> of(Article article, String words) {
        return holding(article, words).map(middle -> passage(article, middle.index() - 1, middle.index() + 1, words));
    }

    /** The sentence that holds the words, and the next one; empty if none does. */
    public static Optional<Answer> from(Article article, String words) {
        return holding(article, words).map(first -> passage(article, first.index(), first.index() + 1, words));
    }

    private static Optional<Sentence> holding(Article article, String words) {
        String wanted = squeezed(words);
        return wanted.length() < SHORT
                ? Optional.empty()
                : article.sentences().stream()
                        .filter(sentence -> holds(squeezed(sentence.text()), wanted))
                        .findFirst();
    }

    /** Either may be a part of the other, as a reader can pick more than one sentence. */
    private static boolean holds(String sentence, String wanted) {
        return sentence.contains(wanted) || sentence.length() >= SHORT && wanted.contains(sentence);
    }

    private static Answer passage(Article article, int from, int to, String words) {
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int at = Math.max(0, from); at <= Math.min(to, article.sentences().size() - 1); at++) {
            Sentence sentence = article.sentences().get(at);
            Citation citation = new Citation(citations.size() + 1, article, sentence, marked(sentence, words.strip()));
            text.add(new Inline.Words((text.isEmpty() ? "" : " ") + citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
            citations.add(citation);
        }
        return new Answered(text, citations, Engine.EXTRACTIVE, Notice.IN_CONTEXT);
    }

    /** The words within the sentence, unless they are all of it. */
    private static @Nullable Span marked(Sentence sentence, String words) {
        int start = sentence.text().indexOf(words);
        return start < 0 || words.length() >= sentence.text().length() - 2
                ? null
                : new Span(start, start + words.length());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[\\s\"“”«».…]+|[\\s\"“”«».…]+$", "")
                .strip();
    }
}

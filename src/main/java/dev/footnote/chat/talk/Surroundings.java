package dev.footnote.chat.talk;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around a sentence that a reader asks about: itself and its neighbours, in the article's order. */
public final class Surroundings {

    /** Fewer characters could stand anywhere. */
    private static final int SHORT = 4;

    private Surroundings() {}

    /** The sentence that holds the words, with its neighbours; empty if none does. */
    public static Optional<Answer> of(Article article, String words) {
        String wanted = squeezed(words);
        if (wanted.length() < SHORT) {
            return Optional.empty();
        }
        return article.sentences().stream()
                .filter(sentence -> holds(squeezed(sentence.text()), wanted))
                .findFirst()
                .map(sentence -> around(article, sentence));
    }

    /** Either may be a part of the other, as a reader can pick more than one sentence. */
    private static boolean holds(String sentence, String wanted) {
        return sentence.contains(wanted) || sentence.length() >= SHORT && wanted.contains(sentence);
    }

    private static Answer around(Article article, Sentence middle) {
        int last = article.sentences().size() - 1;
        List<Inline> text = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int at = Math.max(0, middle.index() - 1); at <= Math.min(last, middle.index() + 1); at++) {
            Citation citation = new Citation(
                    citations.size() + 1, article, article.sentences().get(at), null);
            text.add(new Inline.Words((text.isEmpty() ? "" : " ") + citation.quote() + " "));
            text.add(new Inline.Reference(citation.number()));
            citations.add(citation);
        }
        return new Answered(text, citations, Engine.EXTRACTIVE, Notice.CLOSEST_PASSAGE);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[\\s\"“”«».…]+|[\\s\"“”«».…]+$", "")
                .strip();
    }
}

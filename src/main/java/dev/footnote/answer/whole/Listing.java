package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.Inline.Reference;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.Inline.Words;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.config.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer in the making that is a list, a sentence or several cited behind each item. */
final class Listing {

    /** How many items a phone shows without much scrolling. */
    static final int MOST = 8;

    private static final Texts TEXTS = new Texts("dev.footnote.answer.whole.Whole");

    private final Article article;
    private final List<Inline> text = new ArrayList<>();
    private final Map<Integer, Citation> citations = new LinkedHashMap<>();

    Listing(Article article) {
        this.article = article;
    }

    /** One more item; {@code label} goes in bold before what is said. */
    Listing item(String label, List<Inline> said) {
        text.add(new Words((text.isEmpty() ? "" : "\n") + Inline.BULLET));
        if (!label.isEmpty()) {
            text.add(new Strong(label));
            text.add(new Words(said.isEmpty() ? "" : ": "));
        }
        text.addAll(said);
        return this;
    }

    /** Goes on with the last item. */
    void more(List<Inline> said) {
        text.add(new Words(" "));
        text.addAll(said);
    }

    /** Cites a sentence behind the last item. */
    Listing cite(Sentence sentence, @Nullable Span highlight) {
        Citation citation = citations.computeIfAbsent(
                sentence.index(), index -> new Citation(citations.size() + 1, article, sentence, highlight));
        text.add(new Words(" "));
        text.add(new Reference(citation.number()));
        return this;
    }

    /** The answer; that the article doesn't say, if there is no item. */
    Answer answer(Locale reader, int left) {
        return answer(reader, left, "");
    }

    /** @param remark the key of a text on the list, to stand under it; empty for none */
    Answer answer(Locale reader, int left, String remark) {
        if (citations.isEmpty()) {
            return new NotStated(List.of(), Engine.EXTRACTIVE, null);
        }
        if (left > 0) {
            text.add(new Words("\n" + TEXTS.of(Texts.speaking(reader), "more", left)));
        }
        if (!remark.isEmpty()) {
            text.add(new Words("\n" + TEXTS.of(Texts.speaking(reader), remark)));
        }
        return new Answered(text, List.copyOf(citations.values()), Engine.EXTRACTIVE, null);
    }
}

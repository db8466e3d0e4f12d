package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Moment;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Article;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a sentence about one country or time from a question about another; a capital stands for its country. */
final class Doubts {

    private final FactReader reader;
    private final String title;
    private final Facts asked;

    Doubts(Article article, String question) {
        title = article.metadata().title();
        reader =
                new FactReader(article.metadata().language(), article.metadata().published());
        asked = reader.read(question);
    }

    /** What the question names. */
    Facts asked() {
        return asked;
    }

    /** What a sentence of the article names. */
    Facts read(String sentence) {
        return reader.read(sentence);
    }

    /**
     * Whether both name countries, and none in common: "Beijing sent five" says nothing of what Russia sent. Neither does
     * "navy aircraft were involved" say yes or no of a country that not even the title names.
     */
    boolean elsewhere(Facts sentence) {
        Set<String> own = countries(asked);
        Set<String> others = countries(sentence);
        boolean open = others.isEmpty() && AnsweringWords.isYesOrNo(asked);
        return !own.isEmpty()
                && (open || !others.isEmpty())
                && Collections.disjoint(own, open ? countries(reader.read(title)) : others);
    }

    /** Whether both name a country, the same one. */
    boolean sameCountry(Facts sentence) {
        return !Collections.disjoint(countries(asked), countries(sentence));
    }

    /** Whether both name times, and none that the other's are part of: what was lost in May says nothing of June. */
    boolean atAnotherTime(Facts sentence) {
        List<Moment> own = asked.moments();
        List<Moment> others = sentence.moments();
        return !own.isEmpty()
                && !others.isEmpty()
                && own.stream().noneMatch(moment -> others.stream().anyMatch(moment::overlaps));
    }

    /** Seas and regions left out, which only locate: the Sea of Japan is not Japan. */
    private static Set<String> countries(Facts facts) {
        return facts.names().stream()
                .filter(name -> name.isCountry() && !name.scene())
                .map(Name::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}

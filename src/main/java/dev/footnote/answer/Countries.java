package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Article;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a sentence about one country from a question about another; a capital stands for its country. */
final class Countries {

    private final FactReader reader;

    Countries(Article article) {
        reader =
                new FactReader(article.metadata().language(), article.metadata().published());
    }

    /** Whether both name countries, and none in common: "Beijing sent five" says nothing of what Russia sent. */
    boolean differ(String question, String sentence) {
        Set<String> asked = in(question);
        return !asked.isEmpty() && !in(sentence).isEmpty() && Collections.disjoint(asked, in(sentence));
    }

    /** Whether both name a country, the same one. */
    boolean agree(String question, String sentence) {
        return !Collections.disjoint(in(question), in(sentence));
    }

    private Set<String> in(String text) {
        return reader.read(text).names().stream()
                .filter(Name::isCountry)
                .map(Name::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}

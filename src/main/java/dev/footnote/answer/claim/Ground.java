package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence of the article as support for claims.
 *
 * @param context names that it does not write but speaks of: those before it and in its headings, where it has none or says
 *     "they"
 */
record Ground(Sentence sentence, Facts facts, List<Name> context) {

    /** Whether it names the same as what acts, not only as a scene: the Sea of Japan does not name Japan. */
    boolean names(Name name) {
        return Stream.concat(facts.names().stream(), context.stream())
                .anyMatch(stored -> name.agreesWith(stored) && (name.scene() || !stored.scene() || !name.isCountry()));
    }

    /** Whether it names the same capital city, and not only its country. */
    boolean namesCity(Name name) {
        return facts.names().stream().anyMatch(stored -> stored.capital() && name.agreesWith(stored));
    }

    /** Whether one of its words, in any form, can be the name: a name only if both can name the same. */
    boolean has(Name name) {
        return IntStream.range(0, facts.words().size()).anyMatch(at -> facts.names().stream()
                .filter(stored -> stored.word() == at && !stored.isPlace())
                .findFirst()
                .map(name::agreesWith)
                .orElseGet(() -> Kinship.ofWords(facts.lower(at), name.lower())));
    }

    boolean isNameless() {
        return facts.names().isEmpty() && context.isEmpty();
    }

    int number() {
        return sentence.index() + 1;
    }
}

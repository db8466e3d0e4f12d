package dev.footnote.answer.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A number in a text.
 *
 * @param values what it can mean; more than one where a comma or stop may part thousands or decimals
 * @param unit what it is measured in, such as {@code percent}, {@code day} or {@code USD}; empty when it counts things
 * @param nouns the words behind it, in small letters, which say what is counted
 * @param word the index of its first word
 * @param end the index behind its last word, the unit included
 */
public record Quantity(Set<BigDecimal> values, String unit, List<String> nouns, int word, int end) {

    public Quantity {
        nouns = List.copyOf(nouns);
    }

    /** "One" is often no number at all (one of them, the one, ein), so it is never asked for. */
    public boolean isOne() {
        return values.contains(BigDecimal.ONE);
    }

    /** Whether both can be the same number in the same unit. */
    public boolean agreesWith(Quantity other) {
        return unit.equals(other.unit) && values.stream().anyMatch(other.values::contains);
    }

    /** Whether both count the same thing, as far as their words show. */
    public boolean countsSameAs(Quantity other) {
        return nouns.stream().anyMatch(noun -> other.nouns.stream().anyMatch(word -> Kinship.ofWords(noun, word)));
    }
}

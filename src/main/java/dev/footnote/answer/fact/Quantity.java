package dev.footnote.answer.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * A number in a text.
 *
 * @param values what it can mean; more than one where a comma or stop may part thousands or decimals
 * @param unit what it is measured in, such as {@code percent}, {@code day}, {@code USD} or {@code fraction}; empty when it counts things
 * @param nouns the words behind it, in small letters, which say what is counted
 * @param word the index of its first word
 * @param end the index behind its last word, the unit included
 */
public record Quantity(Set<BigDecimal> values, String unit, List<String> nouns, int word, int end) {

    /** The pound of money and the pound of weight have one name in many languages. */
    private static final Set<String> POUNDS = Set.of("pound", "GBP");

    public Quantity {
        nouns = List.copyOf(nouns);
    }

    /** "One" is often no number at all (one of them, the one, ein), so it is never asked for. */
    public boolean isOne() {
        return values.contains(BigDecimal.ONE);
    }

    /** Whether both can be the same number in the same unit. */
    public boolean agreesWith(Quantity other) {
        if (hasUnitOf(other)) {
            return values.stream().anyMatch(other.values::contains);
        }
        return isPercentOf(other) || other.isPercentOf(this);
    }

    public boolean hasUnitOf(Quantity other) {
        return unit.equals(other.unit) || POUNDS.contains(unit) && POUNDS.contains(other.unit);
    }

    private boolean isPercentOf(Quantity fraction) {
        return unit.equals("percent")
                && fraction.unit.equals(Fractions.UNIT)
                && values.stream().anyMatch(percent -> fraction.values.stream()
                        .anyMatch(part -> part.movePointRight(2)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .compareTo(percent.setScale(0, RoundingMode.HALF_UP))
                                == 0));
    }

    /** Whether both count the same thing, as far as their words show. */
    public boolean countsSameAs(Quantity other) {
        return nouns.stream().anyMatch(noun -> other.nouns.stream().anyMatch(word -> Kinship.ofWords(noun, word)));
    }
}

package dev.footnote.answer.fact;

/**
 * A word of a proper name.
 *
 * @param code the place that it stands for, such as {@code CN}; empty for anything else
 * @param lower the word in small letters
 * @param word its index in the text
 * @param certain whether it can't be an ordinary word that its position capitalises
 * @param scene whether it only locates, such as the name of a sea
 * @param capital whether the place is a capital city, which can stand for its country
 */
public record Name(String code, String lower, int word, boolean certain, boolean scene, boolean capital) {

    /** A word that is no known place. */
    public static Name of(String lower) {
        return new Name("", lower, 0, true, false, false);
    }

    /** Whether it is a country, not a region, a sea or an alliance. */
    public boolean isCountry() {
        return code.length() == 2;
    }

    public boolean isPlace() {
        return !code.isEmpty();
    }

    /** Whether both can name the same, across languages and scripts. */
    public boolean agreesWith(Name other) {
        if (!code.isEmpty() || !other.code.isEmpty()) {
            return code.equals(other.code);
        }
        return Kinship.ofNames(lower, other.lower);
    }
}

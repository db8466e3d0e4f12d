package dev.footnote.answer.fact;

import java.util.Set;

/**
 * A word of a proper name.
 *
 * @param language the code of the language that it is written in, without a region; empty where that isn't known
 * @param code the place that it stands for, such as {@code CN}; empty for anything else
 * @param lower the word in small letters
 * @param word its index in the text
 * @param certain whether it can't be an ordinary word that its position capitalises
 * @param scene whether it only locates, such as the name of a sea
 * @param capital whether the place is a capital city, which can stand for its country
 */
public record Name(
        String language, String code, String lower, int word, boolean certain, boolean scene, boolean capital) {

    /** Languages in Latin letters that give names no case endings but an s. */
    private static final Set<String> PLAIN = Set.of("en", "de", "es", "fr", "it", "pt", "nl", "da", "sv", "no", "ca");

    /** A word that is no known place. */
    public static Name of(String lower) {
        return of(lower, "");
    }

    /** The same in a language, a BCP 47 code. */
    public static Name of(String lower, String language) {
        return new Name(language.split("-", 2)[0], "", lower, 0, true, false, false);
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
        return isPlain() && other.isPlain()
                ? Kinship.ofPlainNames(lower, other.lower, language.equals(other.language))
                : Kinship.ofNames(lower, other.lower);
    }

    /** Whether both are read nearly alike, whatever script each is written in. */
    public boolean soundsLike(Name other) {
        return Kinship.soundTheSame(lower, other.lower);
    }

    /** Whether it is written in a language, and in letters, in which names keep their form. */
    public boolean isPlain() {
        return PLAIN.contains(language)
                && lower.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}

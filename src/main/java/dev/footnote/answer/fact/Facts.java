package dev.footnote.answer.fact;

import java.util.List;

/**
 * What of a text can be compared with another text, whatever its wording and language.
 *
 * @param language the BCP 47 code that it was read in
 * @param quotations what it puts in quotation marks
 * @param negations the indices of the words that negate
 * @param anaphoric whether it speaks of "both" or "they", whose names stand elsewhere
 * @param content the words that carry meaning, in small letters, with their indices
 */
public record Facts(
        String text,
        String language,
        List<Word> words,
        List<Quantity> quantities,
        List<Moment> moments,
        List<Name> names,
        List<String> quotations,
        List<Integer> negations,
        List<Attribution> attributions,
        boolean anaphoric,
        List<Integer> content) {

    public String lower(int word) {
        return words.get(word).lower();
    }

    public boolean names(Name name) {
        return names.stream().anyMatch(name::agreesWith);
    }

    /** Whether a word says that somebody said something. */
    public boolean reportsAt(int word) {
        return Phrases.of(language).lengthAt("reporting", words, word, text) > 0;
    }

    /** Whether the text has nothing that could be looked for in another language. */
    public boolean areEmpty() {
        return quantities.isEmpty() && moments.isEmpty() && names.isEmpty() && quotations.isEmpty();
    }
}

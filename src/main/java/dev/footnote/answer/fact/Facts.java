package dev.footnote.answer.fact;

import dev.footnote.article.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a text can be compared with another text, whatever its wording and language.
 *
 * @param language the BCP 47 code that it was read in
 * @param momentWords for each moment, the index of its first word
 * @param quotations what it puts in quotation marks
 * @param negations the indices of the words that negate
 * @param refusals the indices of the words that say that something is not done, without a negation: refused to, without
 * @param stances the words that have a contrary
 * @param clauses the number, from 0, of each word's clause
 * @param anaphoric whether it speaks of "both" or "they", whose names stand elsewhere
 * @param dated the indices of the words that make up dates, in their order
 * @param content the indices of the other words that carry meaning
 */
public record Facts(
        String text,
        String language,
        List<Word> words,
        List<Quantity> quantities,
        List<Moment> moments,
        List<Integer> momentWords,
        List<Name> names,
        List<String> quotations,
        List<Integer> negations,
        List<Integer> refusals,
        List<Stance> stances,
        List<Integer> clauses,
        List<Attribution> attributions,
        boolean anaphoric,
        List<Integer> dated,
        List<Integer> content) {

    /** As many words as "The 58-year-old engineer" may have. */
    public static final int AGED_SUBJECT = 5;

    private static final Pattern AGED = Pattern.compile("The \\d{1,3}-year-old\\b");

    /** Whether it opens with "The 58-year-old", which goes on with who was named before. */
    public boolean opensWithAge() {
        return AGED.matcher(text).lookingAt();
    }

    public String lower(int word) {
        return words.get(word).lower();
    }

    /** Whether a word only connects, such as "of" or "the". */
    public boolean isFunctionWord(int word) {
        return FunctionWords.of(language).contains(lower(word));
    }

    /** Whether a word names a day of the week, in whatever case. */
    public boolean isWeekday(int word) {
        return CalendarNames.of(language).weekday(lower(word)) >= 0;
    }

    /** Whether a word names a day of the week or a month. */
    public boolean isCalendarName(int word) {
        CalendarNames names = CalendarNames.of(language);
        return isWeekday(word) || names.month(lower(word)) >= 0 || names.shortMonth(lower(word)) >= 0;
    }

    /** Whether a word, though it has a capital, is an ordinary one that stands with names: President, Ministry. */
    public boolean isCommon(int word) {
        return Phrases.of(language).lengthAt("common", words, word, text) > 0;
    }

    /** Whether a word may stand between a verb and its subject and belongs to the verb: also, later, repeatedly. */
    public boolean isAdverb(int word) {
        return Phrases.of(language).lengthAt("adverb", words, word, text) > 0;
    }

    public boolean names(Name name) {
        return names.stream().anyMatch(name::agreesWith);
    }

    /** The names word by word, those that stand next to each other together: [Joe, Biden], [Oslo]. */
    public List<List<Name>> fullNames() {
        List<List<Name>> runs = new ArrayList<>();
        Name last = null;
        for (Name name : names) {
            if (last == null || name.word() != last.word() + 1 || !touches(last.word())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(name);
            last = name;
        }
        return runs;
    }

    /** The indices of the words at which a phrase of a kind of {@code phrases_xx.properties} starts. */
    public List<Integer> find(String kind) {
        return Phrases.of(language).find(kind, words, text);
    }

    /** Whether a word names a period of time, such as a month. */
    public boolean isPeriod(int word) {
        return Set.of("hour", "day", "week", "month", "year")
                .contains(Units.of(language).unitOf(lower(word)));
    }

    /** Whether nothing but white space or a hyphen parts a word from the next one. */
    public boolean touches(int word) {
        return words.get(word).touches(words.get(word + 1), text);
    }

    public int clauseOf(int word) {
        return clauses.get(word);
    }

    public int clauseCount() {
        return clauses.isEmpty() ? 0 : clauses.get(clauses.size() - 1) + 1;
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

package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom "she says" means where neither its sentence nor the one before names a source: the one whom the paragraph named
 * last, if that was a sentence's subject or stood in apposition to it and every sentence since goes on with them. English
 * only, as it takes WordNet to know words for people.
 */
final class Antecedents {

    /** How many sentences back somebody may have been named. */
    private static final int FAR = 4;

    /** As far before a word it is looked whether it is a predicate, in characters. */
    private static final int NEAR = 40;

    private static final Set<String> ANYBODY = Set.of("somebody", "someone", "another", "one");

    private static final List<String> SUBJECTS = List.of("he", "she");

    /** What mostly means a sentence's own subject. */
    private static final List<Set<String>> OBJECTS =
            List.of(Set.of("him", "his", "himself"), Set.of("her", "hers", "herself"));

    /** What stands before a name that is nobody's, or beside which the sentence's subject is meant. */
    private static final Set<String> BEFORE_OTHERS = Set.of("the", "a", "an", "to", "from", "at", "in", "of", "for");

    /** Behind a name that is only part of another, or says whose something is: Anna's brother, Web of Angels. */
    private static final Pattern GOES_ON = Pattern.compile("(?s)^(?:['’]s?\\b| of \\p{Lu}).*");

    /** Before a word that says what the subject is: has worked as an. */
    private static final Pattern PREDICATE =
            Pattern.compile("(?s).*\\b(?:is|was|as|being|become|became) an?(?: [\\w-]+)? $");

    private final FactSheet sheet;
    private final Speech speech;
    private final Set<String> known;

    /** By the sentence and the gender's index: one may say "he said" often. */
    private final Map<List<Integer>, Optional<Mention>> meant = new HashMap<>();

    /** @param known the words of the article's names, in small letters */
    Antecedents(FactSheet sheet, Speech speech, Set<String> known) {
        this.sheet = sheet;
        this.speech = speech;
        this.known = known;
    }

    /**
     * The mention of whom the source of a sentence means; empty where that isn't clear.
     *
     * @param words of the sentence, in which the source is named
     */
    Optional<Mention> of(int sentence, List<Integer> words) {
        Facts facts = sheet.facts().get(sentence);
        return sheet.language().equals("en")
                ? IntStream.range(0, SUBJECTS.size())
                        .filter(gender ->
                                words.stream().anyMatch(at -> facts.lower(at).equals(SUBJECTS.get(gender))))
                        .boxed()
                        .findFirst()
                        .flatMap(
                                gender -> meant.computeIfAbsent(List.of(sentence, gender), one -> of(sentence, gender)))
                : Optional.empty();
    }

    private Optional<Mention> of(int sentence, int gender) {
        int paragraph = sheet.sentence(sentence).paragraph();
        int first = Math.max(0, sentence - FAR);
        for (int i = sentence; i >= first && sheet.sentence(i).paragraph() == paragraph; i--) {
            List<Mention> named = named(i);
            boolean last = i == sentence;
            if (!last && named.size() == 1 && isSubject(named.get(0))) {
                return speaksOfOthers(i, 1 - gender) ? Optional.empty() : Optional.of(named.get(0));
            }
            boolean goesOn = last || speech.isAll(i) || goesOn(i, gender);
            if (!goesOn || !named.isEmpty() || speaksOfOthers(i, 1 - gender)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence opens with the pronoun, or with what only goes on with who was named: the 58-year-old. */
    private boolean goesOn(int sentence, int gender) {
        Facts facts = sheet.facts().get(sentence);
        return !facts.words().isEmpty() && facts.lower(0).equals(SUBJECTS.get(gender)) || facts.opensWithAge();
    }

    /** Whether an object of the other gender, or a word for somebody that is no predicate, stands in a sentence. */
    private boolean speaksOfOthers(int sentence, int gender) {
        Facts facts = sheet.facts().get(sentence);
        Reports reports = new Reports(facts, speech.of(sentence));
        Set<Integer> determiners = Set.copyOf(facts.find("determiner"));
        boolean aged = facts.opensWithAge();
        return IntStream.range(aged ? Facts.AGED_SUBJECT : 0, facts.words().size())
                .filter(at -> !reports.isQuoted(at))
                .anyMatch(at -> OBJECTS.get(gender).contains(facts.lower(at))
                        || isSomebodyElse(facts, at, determiners.contains(at - 1)));
    }

    /** @param noun whether a determiner stands before */
    private static boolean isSomebodyElse(Facts facts, int at, boolean noun) {
        Word word = facts.words().get(at);
        return !word.isCapitalised()
                && !word.lower().endsWith("s")
                && (ANYBODY.contains(word.lower())
                        || Lexicon.english().isPerson(word.lower())
                        || noun && Lexicon.english().canBePerson(word.lower()))
                && !PREDICATE
                        .matcher(facts.text().substring(Math.max(0, word.start() - NEAR), word.start()))
                        .matches();
    }

    /** Who may be a person, outside quotation marks. */
    private List<Mention> named(int sentence) {
        Facts facts = sheet.facts().get(sentence);
        return Mention.in(sentence, facts).stream()
                .filter(mention -> mention.country().isEmpty() && !mention.located())
                .filter(mention -> mention.certain() || mention.core().stream().anyMatch(known::contains))
                .filter(mention -> speech.of(sentence).stream()
                        .noneMatch(place -> place.start() <= mention.span().start()
                                && mention.span().start() < place.end()))
                .filter(mention -> before(facts, mention)
                        .reduce((first, next) -> next)
                        .filter(word -> BEFORE_OTHERS.contains(word.lower()))
                        .isEmpty())
                .toList();
    }

    private static Stream<Word> before(Facts facts, Mention mention) {
        return facts.words().stream()
                .takeWhile(word -> word.end() <= mention.span().start());
    }

    /** Whether nothing but capitalised words, such as titles, stands before, or commas on both sides. */
    private boolean isSubject(Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        String text = facts.text();
        boolean first = before(facts, mention).allMatch(Word::isCapitalised);
        boolean apposed = text.substring(0, mention.span().start()).endsWith(", ")
                && text.startsWith(",", mention.span().end());
        return (first || apposed)
                && !GOES_ON.matcher(text.substring(mention.span().end())).matches()
                && !mention.span().of(text).matches("(?s).*['’]s?");
    }
}

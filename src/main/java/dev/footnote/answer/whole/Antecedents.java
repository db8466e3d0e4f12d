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
 * last, if that was a sentence's subject or stood in apposition to it, and nothing since speaks of anybody else. English
 * only, as it takes WordNet to know words for people.
 */
final class Antecedents {

    /** How many sentences back somebody may have been named. */
    private static final int FAR = 4;

    /** How many words "The 58-year-old engineer" may be. */
    private static final int SUBJECT = 5;

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
            if (speaksOfOthers(i, 1 - gender, named.isEmpty()) || i == sentence && !named.isEmpty()) {
                return Optional.empty();
            }
            if (!named.isEmpty()) {
                return named.size() == 1 && isSubject(named.get(0)) ? Optional.of(named.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a pronoun of a gender shows that a sentence is on somebody else, or a word for people that is not its
     * subject's: "when she was sold" may be on anybody where the subject is named.
     */
    private boolean speaksOfOthers(int sentence, int gender, boolean nameless) {
        Facts facts = sheet.facts().get(sentence);
        Reports reports = new Reports(facts, speech.of(sentence));
        return IntStream.range(0, facts.words().size())
                .filter(at -> !reports.isQuoted(at))
                .anyMatch(at -> OBJECTS.get(gender).contains(facts.lower(at))
                        || nameless && facts.lower(at).equals(SUBJECTS.get(gender))
                        || isSomebodyElse(facts, at));
    }

    private static boolean isSomebodyElse(Facts facts, int at) {
        Word word = facts.words().get(at);
        boolean subject = at < SUBJECT && facts.lower(0).equals("the");
        return !word.isCapitalised()
                && !subject
                && Lexicon.english().isPerson(word.lower())
                && !word.lower().endsWith("s")
                && !PREDICATE.matcher(facts.text().substring(0, word.start())).matches();
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
                && !mention.span().of(text).matches(".*['’]s?");
    }
}

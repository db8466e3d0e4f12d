package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A claim negates what the sentence negates and nothing else. The sentence's clause that shares most with the claim is
 * compared; in one language also each word that stands behind a negation.
 */
final class NegationRule {

    /** How many words behind a negation it is taken to reach. */
    private static final int SCOPE = 4;

    private NegationRule() {}

    static Optional<Finding> check(Facts claim, Facts sentence) {
        boolean sameLanguage = claim.language().equals(sentence.language());
        boolean flipped = sameLanguage ? flipsAWord(claim, sentence) : flipsASubject(claim, sentence);
        return flipped ? Optional.of(new Finding(Rule.NEGATION, "")) : Optional.empty();
    }

    /** Whether the sentence denies in so many words what the other text, of the same language, affirms. */
    static boolean denies(Facts sentence, Facts affirming) {
        List<String> denied = inScope(sentence, sentence.negations(), true);
        List<String> affirmed = inScope(sentence, sentence.negations(), false);
        return affirming.negations().isEmpty()
                && inScope(affirming, affirming.negations(), false).stream()
                        .anyMatch(word -> isAmong(word, denied) && !isAmong(word, affirmed));
    }

    private static boolean flipsAWord(Facts claim, Facts sentence) {
        if (claim.negations().isEmpty()) {
            return claim.refusals().isEmpty() && deniesSoftly(sentence, claim)
                    || sentence.refusals().isEmpty() && deniesSoftly(claim, sentence)
                    || denies(sentence, claim)
                    || claim.refusals().isEmpty() && flipsNearestClause(claim, sentence);
        }
        if (sentence.negations().isEmpty() && sentence.refusals().isEmpty()) {
            return true;
        }
        List<String> denied = inScope(claim, claim.negations(), true);
        List<String> storedDenied = new ArrayList<>(inScope(sentence, sentence.negations(), true));
        storedDenied.addAll(inScope(sentence, sentence.refusals(), true));
        storedDenied.addAll(sentence.refusals().stream().map(sentence::lower).toList());
        List<String> storedAffirmed = inScope(sentence, sentence.negations(), false);
        return denied.stream().noneMatch(word -> isAmong(word, storedDenied))
                && denied.stream().anyMatch(word -> isAmong(word, storedAffirmed));
    }

    /** Whether the claim affirms what the sentence says was refused, or done without. */
    private static boolean deniesSoftly(Facts sentence, Facts affirming) {
        List<Integer> undone = sentence.find("undone");
        List<String> refused = inScope(sentence, undone, true);
        List<String> affirmed = inScope(sentence, undone, false);
        return sentence.negations().isEmpty()
                && inScope(affirming, List.of(), false).stream()
                        .anyMatch(word -> isAmong(word, refused) && !isAmong(word, affirmed));
    }

    private static boolean isAmong(String word, List<String> words) {
        return words.stream().anyMatch(other -> Kinship.ofWords(word, other));
    }

    /** The content words behind a negation, or all others; names and figures aside. */
    private static List<String> inScope(Facts facts, List<Integer> negations, boolean negated) {
        List<String> words = new ArrayList<>();
        List<Integer> telling =
                Stream.concat(facts.content().stream(), facts.dated().stream()).toList();
        for (int word : telling) {
            boolean inside = negations.stream()
                    .anyMatch(negation -> word > negation
                            && word - negation <= SCOPE
                            && facts.clauseOf(word) == facts.clauseOf(negation));
            boolean name = facts.names().stream().anyMatch(other -> other.word() == word);
            if (inside == negated && !name && !negations.contains(word)) {
                words.add(facts.lower(word));
            }
        }
        return words;
    }

    /** Whether the clause nearest to the claim is negated and the claim isn't, or the other way round. */
    private static boolean flipsNearestClause(Facts claim, Facts sentence) {
        double best = 0;
        boolean agrees = true;
        for (int clause = 0; clause < sentence.clauseCount(); clause++) {
            double shared = shared(claim, sentence, clause);
            boolean same = isNegated(sentence, clause) == !claim.negations().isEmpty();
            if (shared > best) {
                best = shared;
                agrees = same;
            } else if (shared == best) {
                agrees |= same;
            }
        }
        return best > 0 && !agrees;
    }

    /**
     * Across languages: a negating claim needs a negation in the sentence; an affirming one on a sentence that negates
     * must be tied to a clause that doesn't, by a date, a name or a figure beyond two, and be about more than the
     * negated clause's names.
     */
    private static boolean flipsASubject(Facts claim, Facts sentence) {
        if (!claim.negations().isEmpty()) {
            return sentence.negations().isEmpty() && sentence.refusals().isEmpty();
        }
        return IntStream.range(0, sentence.clauseCount())
                .filter(clause -> isNegated(sentence, clause))
                .anyMatch(clause -> !isTiedElsewhere(claim, sentence, clause)
                        || isAboutNamesOf(claim, sentence, clause) && !isDatedElsewhere(claim, sentence, clause));
    }

    private static boolean isAboutNamesOf(Facts claim, Facts sentence, int clause) {
        List<Name> about = NameRule.subjectOf(claim);
        return !about.isEmpty()
                && about.stream().allMatch(name -> sentence.names().stream()
                        .anyMatch(stored -> sentence.clauseOf(stored.word()) == clause && name.agreesWith(stored)));
    }

    private static boolean isTiedElsewhere(Facts claim, Facts sentence, int clause) {
        boolean resumed = sentence.find("pronoun").stream().anyMatch(word -> sentence.clauseOf(word) == clause)
                || sentence.find("relative").stream().anyMatch(word -> sentence.clauseOf(word) == clause - 1);
        List<Name> about = NameRule.subjectOf(claim);
        boolean named = sentence.names().stream()
                .anyMatch(stored -> sentence.clauseOf(stored.word()) != clause
                        && claim.names(stored)
                        && !(resumed && about.stream().anyMatch(stored::agreesWith)));
        return named || isDatedElsewhere(claim, sentence, clause);
    }

    private static boolean isDatedElsewhere(Facts claim, Facts sentence, int clause) {
        boolean figure = sentence.quantities().stream()
                .anyMatch(stored -> sentence.clauseOf(stored.word()) != clause
                        && stored.values().stream().noneMatch(value -> value.compareTo(BigDecimal.valueOf(2)) <= 0)
                        && claim.quantities().stream().anyMatch(stored::agreesWith));
        return figure || claim.moments().stream().anyMatch(moment -> FigureRule.hasMoment(sentence, moment));
    }

    private static boolean isNegated(Facts facts, int clause) {
        return facts.negations().stream().anyMatch(negation -> facts.clauseOf(negation) == clause);
    }

    private static double shared(Facts claim, Facts sentence, int clause) {
        double shared = sentence.names().stream()
                .filter(name -> sentence.clauseOf(name.word()) == clause && claim.names(name))
                .map(name -> name.code().isEmpty() ? name.lower() : name.code())
                .distinct()
                .count();
        shared += sentence.quantities().stream()
                .filter(stored -> sentence.clauseOf(stored.word()) == clause
                        && claim.quantities().stream().anyMatch(stored::agreesWith))
                .count();
        if (claim.language().equals(sentence.language())) {
            shared += sentence.content().stream()
                    .filter(at -> sentence.clauseOf(at) == clause
                            && claim.content().stream()
                                    .anyMatch(word -> Kinship.ofWords(claim.lower(word), sentence.lower(at))))
                    .count();
        }
        return shared;
    }
}

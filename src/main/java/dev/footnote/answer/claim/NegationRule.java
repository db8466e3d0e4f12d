package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        List<String> denied = inScope(sentence, true);
        List<String> affirmed = inScope(sentence, false);
        return affirming.negations().isEmpty()
                && inScope(affirming, false).stream()
                        .anyMatch(word -> isAmong(word, denied) && !isAmong(word, affirmed));
    }

    private static boolean flipsAWord(Facts claim, Facts sentence) {
        List<String> denied = inScope(claim, true);
        List<String> storedDenied = inScope(sentence, true);
        List<String> storedAffirmed = inScope(sentence, false);
        if (claim.negations().isEmpty()) {
            return denies(sentence, claim) || flipsNearestClause(claim, sentence);
        }
        if (sentence.negations().isEmpty()) {
            return true;
        }
        return denied.stream().noneMatch(word -> isAmong(word, storedDenied))
                && denied.stream().anyMatch(word -> isAmong(word, storedAffirmed));
    }

    private static boolean isAmong(String word, List<String> words) {
        return words.stream().anyMatch(other -> Kinship.ofWords(word, other));
    }

    /** The content words behind a negation, or all others; names and figures aside. */
    private static List<String> inScope(Facts facts, boolean negated) {
        List<String> words = new ArrayList<>();
        for (int at : facts.content()) {
            int word = at;
            boolean inside = facts.negations().stream()
                    .anyMatch(negation -> word > negation
                            && word - negation <= SCOPE
                            && clauseOf(facts, word) == clauseOf(facts, negation));
            boolean name = facts.names().stream().anyMatch(other -> other.word() == word);
            if (inside == negated && !name && !facts.negations().contains(word)) {
                words.add(facts.lower(word));
            }
        }
        return words;
    }

    /** Whether the clause nearest to the claim is negated and the claim isn't, or the other way round. */
    private static boolean flipsNearestClause(Facts claim, Facts sentence) {
        double best = 0;
        boolean agrees = true;
        for (int clause = 0; clause < clausesOf(sentence); clause++) {
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
            return sentence.negations().isEmpty();
        }
        return IntStream.range(0, clausesOf(sentence))
                .filter(clause -> isNegated(sentence, clause))
                .anyMatch(clause -> !isTiedElsewhere(claim, sentence, clause)
                        || isAboutNamesOf(claim, sentence, clause) && !isDatedElsewhere(claim, sentence, clause));
    }

    private static boolean isAboutNamesOf(Facts claim, Facts sentence, int clause) {
        List<Name> about = NameRule.subjectOf(claim);
        return !about.isEmpty()
                && about.stream().allMatch(name -> sentence.names().stream()
                        .anyMatch(stored -> clauseOf(sentence, stored.word()) == clause && name.agreesWith(stored)));
    }

    private static boolean isTiedElsewhere(Facts claim, Facts sentence, int clause) {
        boolean named = sentence.names().stream()
                .anyMatch(stored -> clauseOf(sentence, stored.word()) != clause && claim.names(stored));
        return named || isDatedElsewhere(claim, sentence, clause);
    }

    private static boolean isDatedElsewhere(Facts claim, Facts sentence, int clause) {
        boolean figure = sentence.quantities().stream()
                .anyMatch(stored -> clauseOf(sentence, stored.word()) != clause
                        && stored.values().stream().noneMatch(value -> value.compareTo(BigDecimal.valueOf(2)) <= 0)
                        && claim.quantities().stream().anyMatch(stored::agreesWith));
        return figure || claim.moments().stream().anyMatch(moment -> FigureRule.hasMoment(sentence, moment));
    }

    private static int clausesOf(Facts facts) {
        return clauseOf(facts, facts.words().size() - 1) + 1;
    }

    private static boolean isNegated(Facts facts, int clause) {
        return facts.negations().stream().anyMatch(negation -> clauseOf(facts, negation) == clause);
    }

    private static double shared(Facts claim, Facts sentence, int clause) {
        double shared = sentence.names().stream()
                .filter(name -> clauseOf(sentence, name.word()) == clause && claim.names(name))
                .map(name -> name.code().isEmpty() ? name.lower() : name.code())
                .distinct()
                .count();
        shared += sentence.quantities().stream()
                .filter(stored -> clauseOf(sentence, stored.word()) == clause
                        && claim.quantities().stream().anyMatch(stored::agreesWith))
                .count();
        if (claim.language().equals(sentence.language())) {
            shared += sentence.content().stream()
                    .filter(at -> clauseOf(sentence, at) == clause
                            && claim.content().stream()
                                    .anyMatch(word -> Kinship.ofWords(claim.lower(word), sentence.lower(at))))
                    .count();
        }
        return shared;
    }

    /** The number of the clause that a word stands in, from 0: clauses end at commas, semicolons and dashes. */
    private static int clauseOf(Facts facts, int word) {
        int clause = 0;
        List<Word> words = facts.words();
        for (int at = 1; at <= word && at < words.size(); at++) {
            String between = facts.text()
                    .substring(words.get(at - 1).end(), words.get(at).start());
            if (between.matches(".*[,;:—–(，；：].*")) {
                clause++;
            }
        }
        return clause;
    }
}

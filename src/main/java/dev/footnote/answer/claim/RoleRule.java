package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who does what to whom stays so, as far as the order of words shows it, in one language: what stands on the two sides
 * of a verb or of "than" doesn't change places, what follows two words isn't exchanged, and nobody does what another
 * clause tells of somebody else.
 */
final class RoleRule {

    /** How many words behind another one a word still belongs to it. */
    private static final int REACH = 3;

    /** How many words may stand before a claim's subject. */
    private static final int OPENING = 4;

    private static final Set<String> AUXILIARIES =
            Set.of("was", "were", "been", "be", "is", "are", "being", "wurde", "wurden", "worden", "wird", "werden");

    private static final Set<String> SUBJECT_FIRST = Set.of("en", "fr");

    private static final Set<String> LINKS = Set.of("then", "until", "before", "after", "but");

    private final Facts claim;
    private final Facts stored;

    private RoleRule(Facts claim, Facts stored) {
        this.claim = claim;
        this.stored = stored;
    }

    static Optional<Finding> check(Facts claim, Ground main) {
        if (!claim.language().equals(main.facts().language())) {
            return Optional.empty();
        }
        RoleRule rule = new RoleRule(claim, main.facts());
        return rule.crossed().or(rule::exchanged).or(rule::otherSubject);
    }

    /** "B beats A" for "A beats B", passives turned; only where a language puts its subjects first. */
    private Optional<Finding> crossed() {
        if (!SUBJECT_FIRST.contains(claim.language())) {
            return Optional.empty();
        }
        for (int verb = 1; verb < claim.words().size() - 1; verb++) {
            if (!isPivot(verb)) {
                continue;
            }
            for (int storedVerb : placesOf(verb)) {
                boolean turned = isPassive(claim, verb) != isPassive(stored, storedVerb);
                if (!turned && isCrossed(verb, storedVerb)) {
                    return Optional.of(finding(verb));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the word can be a verb, or is "than". */
    private boolean isPivot(int word) {
        boolean named = claim.names().stream().anyMatch(name -> name.word() == word);
        boolean verb = !claim.language().equals("en") || Lexicon.english().isVerb(claim.lower(word));
        return claim.content().contains(word) && !named && verb
                || claim.lower(word).equals("than");
    }

    private boolean isCrossed(int verb, int storedVerb) {
        Optional<Integer> doer = contentBefore(claim, verb);
        if (doer.isEmpty()) {
            return false;
        }
        List<Integer> doerPlaces = placesOf(doer.get());
        boolean doerBehind =
                !doerPlaces.isEmpty() && doerPlaces.stream().allMatch(at -> at > storedVerb && !isCause(at));
        Optional<Integer> storedDoer = contentBefore(stored, storedVerb);
        return doerBehind
                && storedDoer.isPresent()
                && claim.content().stream()
                        .anyMatch(at -> at > verb
                                && claim.clauseOf(at) == claim.clauseOf(verb)
                                && isSame(claim, at, stored, storedDoer.get()));
    }

    /** Whether "because of" or the like stands before a word of the cited text, which makes it a doer, too. */
    private boolean isCause(int at) {
        return IntStream.range(Math.max(0, at - REACH), at)
                .anyMatch(before -> stored.lower(before).matches("because|due|thanks|by"));
    }

    /** The last content word before a verb in its clause, near it. */
    private static Optional<Integer> contentBefore(Facts facts, int verb) {
        return facts.content().stream()
                .filter(at -> at < verb && verb - at <= REACH && facts.clauseOf(at) == facts.clauseOf(verb))
                .reduce((before, last) -> last);
    }

    private static boolean isPassive(Facts facts, int verb) {
        return IntStream.of(verb - 1, verb - 2).anyMatch(at -> at >= 0 && AUXILIARIES.contains(facts.lower(at)));
    }

    /** "Oil until 1896, then gas" for "gas until 1896, then oil": two words that follow two others change places. */
    private Optional<Finding> exchanged() {
        List<Integer> heads = IntStream.range(0, claim.words().size())
                .filter(at -> isPivot(at) || LINKS.contains(claim.lower(at)))
                .boxed()
                .toList();
        for (int one : heads) {
            for (int other : heads) {
                if (one < other && isExchanged(one, other)) {
                    return Optional.of(finding(one));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isExchanged(int one, int other) {
        Optional<Integer> afterOne = contentBehind(claim, one);
        Optional<Integer> afterOther = contentBehind(claim, other);
        if (afterOne.isEmpty()
                || afterOther.isEmpty()
                || isSame(claim, afterOne.get(), claim, afterOther.get())
                || isSame(claim, one, claim, other)) {
            return false;
        }
        return placesOf(one).stream().anyMatch(at -> follows(at, afterOther.get()) && !follows(at, afterOne.get()))
                && placesOf(other).stream()
                        .anyMatch(at -> follows(at, afterOne.get()) && !follows(at, afterOther.get()));
    }

    private static Optional<Integer> contentBehind(Facts facts, int head) {
        return facts.content().stream()
                .filter(at -> at > head && at - head <= REACH)
                .findFirst();
    }

    private boolean follows(int storedHead, int word) {
        return contentBehind(stored, storedHead)
                .filter(at -> isSame(claim, word, stored, at))
                .isPresent();
    }

    /** Somebody named in one clause does what another clause, which names somebody else, tells. */
    private Optional<Finding> otherSubject() {
        List<Name> subject = NameRule.firstGroup(
                claim,
                name -> name.certain()
                        || stored.names().stream().anyMatch(other -> other.certain() && other.agreesWith(name)));
        if (subject.isEmpty()
                || subject.get(0).word() > OPENING
                || stored.clauseCount() < 2
                || isSource(subject.get(0))) {
            return Optional.empty();
        }
        List<Integer> told = claim.content().stream()
                .filter(at -> subject.stream().noneMatch(name -> name.word() == at))
                .toList();
        int best = IntStream.range(0, stored.clauseCount())
                .boxed()
                .max(Comparator.comparingLong(clause -> shared(told, clause)))
                .orElseThrow();
        List<Integer> homes = stored.names().stream()
                .filter(name -> subject.stream().anyMatch(name::agreesWith))
                .map(name -> stored.clauseOf(name.word()))
                .toList();
        boolean elsewhere = shared(told, best) >= 2
                && !homes.isEmpty()
                && homes.stream().allMatch(home -> home > best && shared(told, home) < shared(told, best));
        boolean acts = told.stream()
                .anyMatch(at -> isPivot(at) && placesOf(at).stream().anyMatch(place -> stored.clauseOf(place) == best));
        return elsewhere && acts && hasOwnSubject(best)
                ? Optional.of(finding(subject.get(0).word()))
                : Optional.empty();
    }

    private long shared(List<Integer> told, int clause) {
        return told.stream()
                .filter(at -> placesOf(at).stream().anyMatch(place -> stored.clauseOf(place) == clause))
                .count();
    }

    private boolean isSource(Name name) {
        return claim.attributions().stream().anyMatch(said -> said.sourceWords().contains(name.word()));
    }

    /** Whether a clause doesn't start with a pronoun or a preposition, which would leave its subject open. */
    private boolean hasOwnSubject(int clause) {
        int first = stored.clauses().indexOf(clause);
        Set<String> openers = Set.of("the", "a", "an", "der", "die", "das", "el", "la", "le", "los", "las", "les");
        boolean determined = openers.contains(stored.lower(first))
                && first + 1 < stored.words().size();
        return determined || stored.content().contains(first);
    }

    /** Where the stored text has a word of the claim. */
    private List<Integer> placesOf(int word) {
        return IntStream.range(0, stored.words().size())
                .filter(at -> isSame(claim, word, stored, at))
                .boxed()
                .toList();
    }

    private static boolean isSame(Facts one, int at, Facts other, int place) {
        String word = one.lower(at).replaceAll("['’]s?$", "");
        String stands = other.lower(place).replaceAll("['’]s?$", "");
        return Kinship.ofWords(word, stands);
    }

    private Finding finding(int word) {
        return new Finding(Rule.ROLE, claim.words().get(word).text());
    }
}

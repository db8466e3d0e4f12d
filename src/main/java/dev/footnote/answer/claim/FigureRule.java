package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Moment;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Each number and date of a claim stands in a cited sentence, for the same thing and beside the same name. */
final class FigureRule {

    /** How many words behind a figure its rate is looked for. */
    private static final int RATE = 5;

    private FigureRule() {}

    static Optional<Finding> check(Facts claim, List<Ground> cited, Grounds article) {
        for (Quantity quantity : claim.quantities()) {
            if (!isSupported(quantity, claim, cited, article) || isSaidTooOften(quantity, claim, cited)) {
                return Optional.of(new Finding(Rule.FIGURE, shown(quantity, claim)));
            }
        }
        for (Moment moment : claim.moments()) {
            if (cited.stream().noneMatch(ground -> hasMoment(ground.facts(), moment))) {
                return Optional.of(new Finding(Rule.DATE, moment.from() + "/" + moment.to()));
            }
        }
        return Optional.empty();
    }

    static boolean hasMoment(Facts facts, Moment moment) {
        boolean sameDigits = moment.from().getDayOfYear() == 1
                && facts.quantities().stream().anyMatch(quantity -> quantity.values()
                        .contains(BigDecimal.valueOf(moment.from().getYear())));
        return sameDigits || facts.moments().stream().anyMatch(moment::isSupportedBy);
    }

    private static boolean isSupported(Quantity quantity, Facts claim, List<Ground> cited, Grounds article) {
        boolean sameLanguage = claim.language().equals(article.language());
        if (quantity.isOne()) {
            boolean ofThem = quantity.end() < claim.words().size()
                    && claim.lower(quantity.end()).matches("of|von|de|из|des");
            return ofThem || !sameLanguage || !isCountedOtherwise(quantity, article);
        }
        if (isAnaphora(quantity, claim, cited)) {
            return true;
        }
        List<Name> owners = NameRule.ownersOf(claim, quantity.word());
        for (Ground ground : cited) {
            boolean belongs = ground.isNameless() || owners.stream().allMatch(ground::names);
            if (!belongs) {
                continue;
            }
            for (Quantity stored : ground.facts().quantities()) {
                boolean sameThing = !sameLanguage || quantity.countsSameAs(stored);
                boolean sameRate = !sameLanguage
                        || rate(quantity, claim).isEmpty()
                        || rate(stored, ground.facts()).isEmpty()
                        || rate(quantity, claim).equals(rate(stored, ground.facts()));
                if (sameRate
                        && agree(quantity, stored, ground.facts())
                        && (sameThing || !isCountedOtherwise(quantity, article))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "17 of the 17" where the cited text has only one 17. */
    private static boolean isSaidTooOften(Quantity quantity, Facts claim, List<Ground> cited) {
        long claimed = claim.quantities().stream().filter(quantity::agreesWith).count();
        long stored = cited.stream()
                .flatMap(ground -> ground.facts().quantities().stream())
                .filter(quantity::agreesWith)
                .count();
        return stored > 0 && claimed > stored && !quantity.isOne();
    }

    /** Whether both are one number, or could be where the cited text leaves the unit to another figure beside it. */
    private static boolean agree(Quantity quantity, Quantity stored, Facts in) {
        boolean elliptic = stored.unit().isEmpty()
                && stored.nouns().isEmpty()
                && in.quantities().stream().anyMatch(other -> other != stored && quantity.hasUnitOf(other));
        return quantity.agreesWith(stored)
                || elliptic && quantity.values().stream().anyMatch(stored.values()::contains);
    }

    /** What of "a year" or "per month" stands closely behind a figure; empty for nothing. */
    private static String rate(Quantity quantity, Facts facts) {
        for (int at = quantity.end();
                at < Math.min(quantity.end() + RATE, facts.words().size() - 1);
                at++) {
            if (facts.lower(at).matches("a|an|per|each|every|pro|je|im|por|al|par|в")
                    && facts.clauseOf(at) == facts.clauseOf(quantity.word())
                    && facts.isPeriod(at + 1)) {
                return facts.lower(at + 1).substring(0, 3);
            }
        }
        return "";
    }

    /** "The two armies" of a sentence that names two countries counts nothing new. */
    private static boolean isAnaphora(Quantity quantity, Facts claim, List<Ground> cited) {
        boolean definite = quantity.word() > 0
                && claim.lower(quantity.word() - 1).matches("the|these|die|los|las|les|эти|обе")
                && quantity.values().contains(BigDecimal.valueOf(2));
        return definite
                && cited.stream()
                        .anyMatch(ground -> ground.facts().names().stream()
                                        .map(Name::code)
                                        .filter(code -> !code.isEmpty())
                                        .distinct()
                                        .count()
                                == 2);
    }

    /** Whether the article counts the same things, and always to another number. */
    private static boolean isCountedOtherwise(Quantity quantity, Grounds article) {
        List<Quantity> same = article.all().stream()
                .flatMap(ground -> ground.facts().quantities().stream())
                .filter(other -> quantity.countsSameAs(other) && quantity.hasUnitOf(other))
                .toList();
        return !same.isEmpty() && same.stream().noneMatch(quantity::agreesWith);
    }

    private static String shown(Quantity quantity, Facts claim) {
        return claim.words().get(quantity.word()).text();
    }
}

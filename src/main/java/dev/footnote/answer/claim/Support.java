package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Quotations;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies the rules to one claim of an article, in the order in which {@link Rule} lists them. */
record Support(Grounds article, @Nullable Similarity similarity) {

    /** The share of a claim's words that a sentence must have to be cited for it unasked. */
    private static final double SURE_OVERLAP = 0.5;

    /** The same across languages, in anchors. */
    private static final double SURE_ANCHORS = 3;

    /** Figures up to this one stand in too many sentences to tell them apart. */
    private static final BigDecimal COMMON = BigDecimal.TEN;

    /** The first rule that the claim breaks on the cited sentences taken together, at least one. */
    Optional<Finding> failure(Facts claim, List<Ground> cited) {
        boolean verbatim = cited.stream()
                .map(ground -> ground.facts().text())
                .anyMatch(text -> Quotations.isIn(claim.text(), text) && Quotations.isIn(text, claim.text()));
        if (verbatim) {
            return Optional.empty();
        }
        return quotation(claim, cited)
                .or(() -> FigureRule.check(claim, cited, article))
                .or(() -> NameRule.check(claim, cited, article))
                .or(() -> NegationRule.check(claim, main(claim, cited).facts()))
                .or(() -> AttributionRule.check(claim, cited))
                .or(() -> meaning(claim, cited))
                .or(() -> RoleRule.check(claim, main(claim, cited)))
                .or(() -> WordingRule.check(claim, cited, article, similarity));
    }

    /** The cited sentence that shares most with the claim. */
    Ground main(Facts claim, List<Ground> cited) {
        return cited.stream()
                .max(Comparator.comparingDouble(ground -> shared(claim, ground)))
                .orElseThrow();
    }

    /** How much a sentence has of a claim: each figure, date, name and quotation, and its share of the words. */
    double shared(Facts claim, Ground ground) {
        return anchors(claim, ground) + 3 * overlap(claim, List.of(ground));
    }

    /** How many figures, dates, names and quotations of the claim the sentence has. */
    double anchors(Facts claim, Ground ground) {
        Facts facts = ground.facts();
        double figures = claim.quantities().stream()
                .filter(quantity ->
                        !quantity.isOne() && facts.quantities().stream().anyMatch(quantity::agreesWith))
                .count();
        double dates = claim.moments().stream()
                .filter(moment -> FigureRule.hasMoment(facts, moment))
                .count();
        double quotations = claim.quotations().stream()
                .filter(quotation -> Quotations.isIn(quotation, facts.text()))
                .count();
        double names = claim.names().stream()
                .filter(ground.facts()::names)
                .map(name -> name.code() + name.lower())
                .distinct()
                .count();
        return 2 * figures + 2 * dates + 2 * quotations + names;
    }

    /** The share, 0 to 1, of the claim's words that the sentences have; 0 across languages. */
    double overlap(Facts claim, List<Ground> cited) {
        return overlap(claim, claim.content(), cited);
    }

    private double overlap(Facts claim, List<Integer> content, List<Ground> cited) {
        if (!claim.language().equals(article.language()) || content.isEmpty()) {
            return 0;
        }
        long shared = content.stream()
                .map(claim::lower)
                .filter(word -> cited.stream().anyMatch(ground -> has(ground.facts(), word)))
                .count();
        return (double) shared / content.size();
    }

    /**
     * Whether a sentence that nobody cited can be taken to support the claim: it breaks no rule and shares more than
     * chance would. Across languages, where nothing tells what a figure counts, that takes two rare facts, or a figure
     * or date beside a name that no other sentence has so.
     */
    boolean surelyCarries(Ground ground, Facts claim) {
        boolean near = claim.language().equals(article.language())
                ? Math.min(overlap(claim, List.of(ground)), overlap(claim, nameless(claim), List.of(ground)))
                                >= SURE_OVERLAP
                        && countsAlike(claim, ground)
                : rareAnchors(claim, ground) >= SURE_ANCHORS || isOnlyOneFor(claim, ground);
        boolean sameSubject = !claim.language().equals(article.language())
                || claim.content().isEmpty()
                || has(ground.facts(), claim.lower(claim.content().get(0)))
                || !ground.context().isEmpty();
        return near && sameSubject && failure(claim, List.of(ground)).isEmpty();
    }

    private boolean isOnlyOneFor(Facts claim, Ground ground) {
        double own = anchors(claim, ground);
        boolean named = claim.names().stream().anyMatch(ground::names);
        return named
                && own >= SURE_ANCHORS
                && article.all().stream().allMatch(other -> other == ground || anchors(claim, other) < own);
    }

    /** The content words that are no names; all where there are only names. */
    private static List<Integer> nameless(Facts claim) {
        List<Integer> words = claim.content().stream()
                .filter(at -> claim.names().stream().noneMatch(name -> name.word() == at))
                .toList();
        return words.isEmpty() ? claim.content() : words;
    }

    private static boolean countsAlike(Facts claim, Ground ground) {
        return claim.quantities().stream()
                .filter(quantity -> !quantity.isOne() && !quantity.nouns().isEmpty())
                .allMatch(quantity -> ground.facts().quantities().stream()
                        .anyMatch(stored -> quantity.agreesWith(stored) && quantity.countsSameAs(stored)));
    }

    private double rareAnchors(Facts claim, Ground ground) {
        double common = claim.quantities().stream()
                .filter(quantity -> quantity.values().stream().anyMatch(value -> value.compareTo(COMMON) <= 0))
                .count();
        double topical = claim.names().stream()
                .filter(name -> article.topic().stream().anyMatch(name::agreesWith))
                .count();
        return anchors(claim, ground) - common - topical / 2;
    }

    private static boolean has(Facts facts, String word) {
        return facts.words().stream().anyMatch(other -> Kinship.ofWords(other.lower(), word));
    }

    private Optional<Finding> quotation(Facts claim, List<Ground> cited) {
        String text = cited.stream().map(ground -> ground.sentence().text()).collect(Collectors.joining(" "));
        boolean sameLanguage = claim.language().equals(article.language());
        boolean quotes =
                cited.stream().anyMatch(ground -> !ground.facts().quotations().isEmpty());
        return claim.quotations().stream()
                .filter(quotation -> !Quotations.isIn(quotation, text) && (sameLanguage || !quotes))
                .findFirst()
                .map(quotation -> new Finding(Rule.QUOTATION, quotation));
    }

    private Optional<Finding> meaning(Facts claim, List<Ground> cited) {
        if (!claim.language().equals(article.language())) {
            return Optional.empty();
        }
        boolean anchored = anchors(claim, main(claim, cited)) >= 2;
        return overlap(claim, cited) == 0 && !anchored ? Optional.of(new Finding(Rule.MEANING, "")) : Optional.empty();
    }
}

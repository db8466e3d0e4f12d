package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Attribution;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence only reports stays reported. A claim that names another source, or tells a view as a fact, breaks the
 * rule; one that merely leaves the source out can have it put back.
 */
final class AttributionRule {

    private AttributionRule() {}

    static Optional<Finding> check(Facts claim, List<Ground> cited) {
        for (Attribution said : claim.attributions()) {
            if (isOtherSource(said, claim, cited)) {
                return Optional.of(new Finding(Rule.ATTRIBUTION, said.source()));
            }
            for (Name source : namesIn(said.sourceWords(), claim)) {
                if (cited.stream().noneMatch(ground -> isSaidBy(source, ground))) {
                    return Optional.of(new Finding(
                            Rule.ATTRIBUTION, claim.words().get(source.word()).text()));
                }
            }
        }
        boolean tellsView = claim.attributions().isEmpty()
                && cited.stream().anyMatch(ground -> ground.facts().attributions().stream()
                        .anyMatch(view -> view.opinion() && isAbout(claim, view, ground.facts())));
        return tellsView ? Optional.of(new Finding(Rule.ATTRIBUTION, "")) : Optional.empty();
    }

    /** Whether "according to the police" stands for a source that is called otherwise, in one language. */
    private static boolean isOtherSource(Attribution said, Facts claim, List<Ground> cited) {
        List<Integer> words =
                said.sourceWords().stream().filter(claim.content()::contains).toList();
        boolean named =
                claim.names().stream().anyMatch(name -> said.sourceWords().contains(name.word()));
        return !named
                && !words.isEmpty()
                && !said.source().isEmpty()
                && cited.stream()
                        .allMatch(ground -> ground.facts().language().equals(claim.language())
                                && ground.facts().attributions().stream()
                                        .anyMatch(other -> !other.source().isEmpty())
                                && words.stream().noneMatch(at -> ground.facts().words().stream()
                                        .anyMatch(word -> Kinship.ofWords(word.lower(), claim.lower(at)))));
    }

    /** Who the sentence says this was said by, where the claim leaves that out; "" where it isn't clear who. */
    static Optional<String> missingSource(Facts claim, Ground main) {
        if (!claim.attributions().isEmpty()) {
            return Optional.empty();
        }
        if (claim.quotations().isEmpty() && isOnlyQuoted(claim, main.facts())) {
            return Optional.of(main.facts().attributions().stream()
                    .map(Attribution::source)
                    .filter(source -> !source.isEmpty())
                    .findFirst()
                    .orElse(""));
        }
        List<Attribution> said = main.facts().attributions().stream()
                .filter(attribution -> !attribution.opinion())
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(said.stream()
                        .map(Attribution::source)
                        .filter(source -> !source.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** Whether a word that the claim rests on stands in quotation marks only. */
    private static boolean isOnlyQuoted(Facts claim, Facts sentence) {
        return claim.language().equals(sentence.language())
                && sentence.content().stream()
                        .filter(at -> sentence.quotations().stream()
                                .anyMatch(quotation -> isWithin(sentence.lower(at), quotation)))
                        .anyMatch(at -> claim.content().stream()
                                .anyMatch(word -> Kinship.ofWords(claim.lower(word), sentence.lower(at))));
    }

    private static boolean isWithin(String word, String quotation) {
        return (" " + quotation.toLowerCase(java.util.Locale.ROOT) + " ").contains(word);
    }

    private static List<Name> namesIn(List<Integer> words, Facts facts) {
        return facts.names().stream()
                .filter(name -> words.contains(name.word())
                        && name.certain()
                        && !name.code().isEmpty())
                .toList();
    }

    private static boolean isSaidBy(Name source, Ground ground) {
        for (Attribution said : ground.facts().attributions()) {
            List<Name> named = namesIn(said.sourceWords(), ground.facts());
            boolean agrees =
                    named.isEmpty() ? ground.names(source) : named.stream().anyMatch(source::agreesWith);
            if (agrees) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbout(Facts claim, Attribution view, Facts sentence) {
        boolean sharesWord = claim.language().equals(sentence.language())
                && view.held().stream().anyMatch(held -> claim.content().stream()
                        .anyMatch(word -> Kinship.ofWords(claim.lower(word), held)));
        boolean sharesName =
                sentence.names().stream().anyMatch(name -> view.held().contains(name.lower()) && claim.names(name));
        return sharesWord || sharesName;
    }
}

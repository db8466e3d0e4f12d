package dev.footnote.answer.claim;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.answer.claim.Verdict.Holds;
import dev.footnote.answer.claim.Verdict.Repaired;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Phrases;
import dev.footnote.answer.reply.Claim;
import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks each claim of a reply against the sentences that it cites, by rule and without a model:
 *
 * <ol>
 *   <li>sentences that don't exist, or share nothing with the claim, are struck from its citations;
 *   <li>if the rest supports it by every {@link Rule}, it holds;
 *   <li>if not, the sentence that does support it is looked for, first among those that the model was given, then in
 *       the whole article;
 *   <li>a claim that leaves out who said so gets its source in front;
 *   <li>what no sentence supports is withheld.
 * </ol>
 *
 * Blind spots are told in the README and kept as {@code blindspots.tsv} in the tests.
 */
public final class ClaimChecker {

    /** How many articles' facts are remembered; an article is known by identity. */
    private static final int ARTICLES = 64;

    /** The share of a reply's words that an article has from which they must be of one language. */
    private static final double SURELY_OWN = 0.7;

    /** The same where the function words don't tell. */
    private static final double PROBABLY_OWN = 0.5;

    private final LanguageDetector languages;
    private final @Nullable Similarity similarity;
    private final LoadingCache<Article, Grounds> known =
            Caffeine.newBuilder().weakKeys().maximumSize(ARTICLES).build(Grounds::new);

    /** @param similarity {@code null} leaves {@link Rule#WORDING} to the dictionary */
    public ClaimChecker(LanguageDetector languages, @Nullable Similarity similarity) {
        this.languages = languages;
        this.similarity = similarity;
    }

    /**
     * The verdicts on a reply's claims, in their order.
     *
     * @param given the sentences that the model was shown
     */
    public List<Verdict> check(Article article, List<Sentence> given, List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Grounds grounds = known.get(article);
        String reply = claims.stream().map(Claim::text).collect(Collectors.joining(" "));
        String language = languageOf(reply, grounds);
        FactReader reader = new FactReader(language, article.metadata().published());
        Support support = new Support(grounds, similarity);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            List<Integer> next = i + 1 < claims.size() && claims.get(i + 1).place() == Claim.Place.RUN_ON
                    ? claims.get(i + 1).numbers()
                    : List.of();
            Claim claim = claims.get(i);
            List<Integer> numbers = claim.numbers().isEmpty() ? next : claim.numbers();
            verdicts.add(new Case(support, grounds, claim, reader.read(claim.text()), given).decide(numbers));
        }
        return verdicts;
    }

    /** A text too short to tell counts as the article's language only where it shares the article's words. */
    private String languageOf(String text, Grounds grounds) {
        double share = grounds.shareOfWords(text);
        Optional<String> own = Optional.of(grounds.language());
        return own.filter(language -> share >= SURELY_OWN)
                .or(() -> Vote.on(text))
                .or(() -> own.filter(language -> share >= PROBABLY_OWN))
                .or(() -> languages.detect(text))
                .or(() -> Vote.guess(text))
                .orElse("und");
    }

    /** One claim under examination. */
    private record Case(Support support, Grounds grounds, Claim claim, Facts facts, List<Sentence> given) {

        Verdict decide(List<Integer> numbers) {
            List<Ground> cited = numbers.stream()
                    .map(grounds::numbered)
                    .flatMap(Optional::stream)
                    .toList();
            Finding broken = new Finding(Rule.CITATION, "");
            if (!cited.isEmpty()) {
                Optional<Finding> failure = support.failure(facts, cited);
                if (failure.isEmpty()) {
                    return supported(relevant(cited), Rule.CITATION);
                }
                broken = failure.get();
                if (contradicts(cited, broken.rule())) {
                    return new Withheld(claim, broken.rule(), broken.detail());
                }
            }
            Optional<Ground> other = search();
            if (other.isPresent()) {
                return supported(List.of(other.get()), broken.rule());
            }
            return new Withheld(claim, broken.rule(), broken.detail());
        }

        /** Whether what is cited speaks of the same and says otherwise, so that no other sentence can save the claim. */
        private boolean contradicts(List<Ground> cited, Rule broken) {
            return (broken == Rule.NEGATION || broken == Rule.ATTRIBUTION)
                    && (support.overlap(facts, cited) >= 0.4
                            || support.anchors(facts, support.main(facts, cited)) >= 2);
        }

        /** The cited sentences that have something of the claim; all of them when none stands out. */
        private List<Ground> relevant(List<Ground> cited) {
            if (cited.size() == 1) {
                return cited;
            }
            List<Ground> relevant = cited.stream()
                    .filter(ground ->
                            support.anchors(facts, ground) > 0 || support.overlap(facts, List.of(ground)) > 0.2)
                    .toList();
            return relevant.isEmpty() || support.failure(facts, relevant).isPresent() ? cited : relevant;
        }

        private Verdict supported(List<Ground> by, Rule repaired) {
            List<Integer> numbers = by.stream().map(Ground::number).distinct().toList();
            Claim right = claim.citing(numbers);
            Optional<String> source =
                    claim.leadsIn() ? Optional.empty() : AttributionRule.missingSource(facts, support.main(facts, by));
            if (source.isPresent()) {
                Phrases phrases = Phrases.of(facts.language());
                String text = phrases.fill(source.get().isEmpty() ? "unknown" : "prefix", source.get(), claim.text());
                return new Repaired(claim, new Claim(text, numbers, claim.place()), Rule.ATTRIBUTION);
            }
            return numbers.equals(claim.numbers()) ? new Holds(claim) : new Repaired(claim, right, repaired);
        }

        /** The sentence that supports the claim best, with more in common than chance would have. */
        private Optional<Ground> search() {
            return Stream.of(given.stream().map(grounds::of).toList(), grounds.all())
                    .map(this::best)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Ground> best(List<Ground> candidates) {
            return candidates.stream()
                    .filter(ground -> support.surelyCarries(ground, facts))
                    .max(Comparator.comparingDouble(ground -> support.shared(facts, ground)));
        }
    }
}

package dev.footnote.answer.claim;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.article.Article;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for the sentence that contradicts what a question takes for granted: "Why did China send ten warships?" where
 * the article says five. Seen are figures that count the same thing, the name beside a figure, and, after "why", what
 * the article denies; only where question and article are in one language, except for denials.
 */
public final class PremiseCheck {

    private static final Pattern WHY = Pattern.compile(
            "^\\W*(?:and |so |but )?(?:why|how come|warum|wieso|weshalb|por qué|pourquoi|почему|зачем|为什么|为何).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** The sentences found for a question, from the best, among which a contradiction is looked for. */
    private static final int LOOKED_AT = 5;

    /** How many articles' facts are remembered; an article is known by identity. */
    private static final int ARTICLES = 64;

    private final LanguageDetector languages;
    private final LoadingCache<Article, Grounds> known =
            Caffeine.newBuilder().weakKeys().maximumSize(ARTICLES).build(Grounds::new);

    public PremiseCheck(LanguageDetector languages) {
        this.languages = languages;
    }

    /**
     * The sentence to put first, or empty when nothing contradicts the question.
     *
     * @param ranked the sentences found for the question, best first
     */
    public Optional<Sentence> contradiction(Article article, String question, List<Sentence> ranked) {
        Grounds grounds = known.get(article);
        String language = Vote.on(question).or(() -> languages.detect(question)).orElse(grounds.language());
        Facts asked = new FactReader(language, article.metadata().published()).read(question);
        boolean sameLanguage = language.equals(grounds.language());
        return ranked.stream()
                .limit(LOOKED_AT)
                .map(grounds::of)
                .filter(ground -> sameLanguage && isMiscounted(asked, ground, grounds) || isDenied(asked, ground))
                .map(Ground::sentence)
                .findFirst();
    }

    /** The BCP 47 code of the language to correct the question in. */
    public static String languageOf(String question) {
        return Vote.on(question).or(() -> Vote.guess(question)).orElse("en");
    }

    private static boolean isMiscounted(Facts asked, Ground ground, Grounds article) {
        for (Quantity quantity : asked.quantities()) {
            for (Quantity stored : ground.facts().quantities()) {
                boolean otherFigure = !quantity.agreesWith(stored) && !isAgreedAnywhere(quantity, article);
                boolean otherName = quantity.agreesWith(stored)
                        && asked.names().stream()
                                .anyMatch(name -> name.certain() && !name.scene() && !ground.names(name));
                if (!quantity.isOne() && quantity.countsSameAs(stored) && (otherFigure || otherName)) {
                    return otherName || asked.names().stream().allMatch(name -> !name.certain() || ground.names(name));
                }
            }
        }
        return false;
    }

    private static boolean isAgreedAnywhere(Quantity quantity, Grounds article) {
        return article.all().stream()
                .flatMap(ground -> ground.facts().quantities().stream())
                .anyMatch(stored -> quantity.agreesWith(stored) && quantity.countsSameAs(stored));
    }

    private static boolean isDenied(Facts asked, Ground ground) {
        boolean why = WHY.matcher(asked.text().toLowerCase(Locale.ROOT)).matches();
        if (!why
                || !asked.negations().isEmpty()
                || !asked.names().stream().allMatch(name -> !name.certain() || ground.names(name))) {
            return false;
        }
        if (asked.language().equals(ground.facts().language())) {
            return NegationRule.denies(ground.facts(), asked);
        }
        long places = asked.names().stream()
                .map(Name::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        return places >= 2
                && !ground.facts().negations().isEmpty()
                && NegationRule.check(asked, ground.facts()).isPresent();
    }
}

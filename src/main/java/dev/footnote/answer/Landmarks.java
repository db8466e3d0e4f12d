package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.ranking.AskedKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what an article says on a question in another language by what stands in both: countries, names in any script,
 * numbers, dates, and words that sound alike.
 *
 * <pre>
 * Сколько кораблей отправил Китай?  ->  Last weekend Beijing said it was sending five warships ...
 * </pre>
 */
public final class Landmarks {

    /**
     * What a number where one is asked for is worth, beside a name. This and the next two are by xquad's Russian, German
     * and Spanish questions on its English articles; hit@1 and hit@3 hardly change between half and twice these.
     */
    private static final double ASKED_NUMBER = 1.5;

    /** What a word that sounds alike is worth, beside a name. */
    private static final double COGNATE = 0.6;

    /** What a neighbouring sentence's landmarks are worth. */
    private static final double NEAR = 0.2;

    /** Shorter words sound alike by chance. */
    private static final int LONG = 5;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Article article;
    private final List<Facts> facts;

    public Landmarks(Article article) {
        this.article = article;
        FactReader reader = reader(article.metadata().language());
        facts = article.sentences().stream()
                .map(sentence -> reader.read(sentence.text()))
                .toList();
    }

    /**
     * A sentence and what it shares with a question.
     *
     * @param weight the rarity of what is shared, summed; above 0
     * @param solid whether a name, number or date is shared, not only the sound of a word
     */
    public record Found(Sentence sentence, double weight, boolean solid) {}

    /**
     * The sentences that share something with the question, the one that shares most first.
     *
     * @param language of the question, a BCP 47 code
     */
    public List<Found> of(String question, String language) {
        Facts asked = reader(language).read(question);
        double[] weights = new double[facts.size()];
        for (Name name : asked.names()) {
            add(weights, 1, sentence -> sentence.names(name));
        }
        asked.quantities().stream()
                .filter(quantity -> !quantity.isOne())
                .forEach(quantity -> add(weights, 1, sentence -> sentence.quantities().stream()
                        .anyMatch(other -> other.values().stream().anyMatch(quantity.values()::contains))));
        asked.moments()
                .forEach(moment -> add(weights, 1, sentence -> sentence.moments().stream()
                        .anyMatch(other -> moment.isSupportedBy(other) || other.isSupportedBy(moment))));
        double[] solid = weights.clone();
        cognates(asked).forEach(word -> add(weights, COGNATE, sentence -> holds(sentence, word)));
        spread(weights);
        Predicate<Facts> asksFor = wanted(question);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                found.add(new Found(
                        article.sentences().get(i),
                        weights[i] + (asksFor.test(facts.get(i)) ? ASKED_NUMBER : 0),
                        solid[i] > 0));
            }
        }
        found.sort(
                Comparator.comparing(Found::solid).thenComparing(Found::weight).reversed());
        return found;
    }

    /** What a question's answer holds: a time, a number, or nothing in particular. */
    private static Predicate<Facts> wanted(String question) {
        if (AskedKind.isTime(question)) {
            return sentence -> !sentence.moments().isEmpty();
        }
        return AskedKind.isNumeric(question)
                ? sentence -> sentence.quantities().stream().anyMatch(quantity -> isNews(quantity, sentence))
                : sentence -> false;
    }

    /** "One" is hardly a number, and "the two countries" are known. */
    private static boolean isNews(Quantity quantity, Facts sentence) {
        return !quantity.isOne() && !(sentence.anaphoric() && quantity.values().contains(TWO));
    }

    /** A sentence's neighbours in its paragraph may name what it is about. */
    private void spread(double[] weights) {
        double[] own = weights.clone();
        for (int i = 0; i < own.length; i++) {
            double near = 0;
            for (int j = Math.max(0, i - 1); j <= Math.min(own.length - 1, i + 1); j++) {
                boolean neighbour = j != i
                        && article.sentences().get(j).paragraph()
                                == article.sentences().get(i).paragraph();
                near = neighbour ? Math.max(near, own[j]) : near;
            }
            weights[i] += NEAR * near;
        }
    }

    private static Set<String> cognates(Facts asked) {
        Set<String> words = new HashSet<>();
        for (int at : asked.content()) {
            boolean name = asked.names().stream().anyMatch(other -> other.word() == at && other.certain());
            if (!name && asked.lower(at).length() >= LONG) {
                words.add(asked.lower(at));
            }
        }
        return words;
    }

    private static boolean holds(Facts sentence, String word) {
        Name sound = Name.of(word);
        return sentence.content().stream()
                .map(sentence::lower)
                .anyMatch(other -> other.length() >= LONG && sound.agreesWith(Name.of(other)));
    }

    /** Adds to each sentence that has something, the more the fewer have it. */
    private void add(double[] weights, double worth, Predicate<Facts> has) {
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (has.test(facts.get(i))) {
                holding.add(i);
            }
        }
        double rarity = Math.log(1 + (weights.length - holding.size() + 0.5) / (holding.size() + 0.5));
        holding.forEach(i -> weights[i] += worth * rarity);
    }

    private FactReader reader(String language) {
        return new FactReader(language, article.metadata().published());
    }
}

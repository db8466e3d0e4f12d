package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.ranking.Certainty;
import dev.langchain4j.data.message.UserMessage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the chain found for a question.
 *
 * @param ranked the article's best sentences for the question, best first, none twice; empty only for an empty article
 * @param confidence the calibrated probability, 0 to 1, that the best sentence answers the question
 * @param certainty what that confidence entitles an answer to say
 * @param context the sentences for a model to read, in the article's order: the best ones' paragraphs and, where those don't fit,
 *     the next ones alone
 * @param prompt gives {@link #message}, which is written only for a model: it takes as long as ranking some candidates
 * @param reach which questions could be matched at all
 * @param sure the share from which on the best sentence answers without another beside it
 */
public record Evidence(
        String question,
        List<RankedSentence> ranked,
        double confidence,
        Certainty certainty,
        List<Sentence> context,
        Supplier<UserMessage> prompt,
        Reach reach,
        double sure) {

    /** {@link #sure} where none was learned. */
    static final double SURE = 0.8;

    /** What was found with no more than the packaged model. */
    public Evidence(
            String question,
            List<RankedSentence> ranked,
            double confidence,
            Certainty certainty,
            List<Sentence> context,
            UserMessage message) {
        this(question, ranked, confidence, certainty, context, () -> message, Reach.OWN_LANGUAGE, SURE);
    }

    /** The same by a search that could have reached further, if it was by words. */
    Evidence hindered() {
        return reach == Reach.OWN_LANGUAGE ? reaching(Reach.WORDS_FOR_NOW) : this;
    }

    /** The same by a search with another reach. */
    Evidence reaching(Reach other) {
        return new Evidence(question, ranked, confidence, certainty, context, prompt, other, sure);
    }

    public Evidence {
        ranked = List.copyOf(ranked);
        context = List.copyOf(context);
    }

    /** The same with something added to each sentence's score. */
    public Evidence adding(ToDoubleFunction<Sentence> more) {
        List<RankedSentence> order = ranked.stream()
                .map(one -> one.scored(one.score() + more.applyAsDouble(one.sentence()), 0))
                .sorted(Comparator.comparingDouble(RankedSentence::score).reversed())
                .toList();
        double[] shares = Standard.shares(
                order.stream().mapToDouble(RankedSentence::score).toArray());
        List<RankedSentence> shared = IntStream.range(0, shares.length)
                .mapToObj(i -> order.get(i).scored(order.get(i).score(), shares[i]))
                .toList();
        return new Evidence(question, shared, confidence, certainty, context, prompt, reach, sure);
    }

    /** The same with one of its sentences before the others. */
    public Evidence ledBy(RankedSentence first) {
        List<RankedSentence> order = Stream.concat(
                        Stream.of(first), ranked.stream().filter(one -> !one.equals(first)))
                .toList();
        return new Evidence(question, order, confidence, certainty, context, prompt, reach, sure);
    }

    /**
     * The same for a reader who has been told some sentences and asks for more: without them, unless nothing is left,
     * and at best in doubt.
     */
    public Evidence without(List<String> told) {
        List<RankedSentence> left = ranked.stream()
                .filter(one -> !told.contains(one.sentence().text()))
                .toList();
        return left.isEmpty()
                ? this
                : new Evidence(
                        question,
                        left,
                        confidence,
                        certainty == Certainty.PLAIN ? Certainty.CLOSEST : certainty,
                        context,
                        prompt,
                        reach,
                        sure);
    }

    /** The question with its context injected, each sentence under its number. */
    public UserMessage message() {
        return prompt.get();
    }
}

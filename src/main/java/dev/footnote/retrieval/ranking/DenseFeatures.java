package dev.footnote.retrieval.ranking;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.index.TermIndex;
import dev.footnote.retrieval.index.VectorIndex;
import java.util.List;
import java.util.stream.IntStream;

/** The features that the vectors give, for one question on one article. */
final class DenseFeatures {

    /** Spreads cosines, which E5 keeps between .7 and .9, over some units. */
    private static final double COSINE_SCALE = 20;

    private static final double LENGTH_SCALE = 4;
    private static final double LEAST_SCALE = 5;

    private final List<Sentence> sentences;
    private final TermIndex terms;
    private final VectorIndex.Cosines cosines;
    private final TokenMatches matches;
    private final Reader.Reading reading;

    DenseFeatures(
            List<Sentence> sentences,
            TermIndex terms,
            VectorIndex.Cosines cosines,
            TokenMatches matches,
            Reader.Reading reading) {
        this.sentences = sentences;
        this.terms = terms;
        this.cosines = cosines;
        this.matches = matches;
        this.reading = reading;
    }

    /** Writes the features of a sentence into their places. */
    void write(int i, float[] into) {
        double cosine = cosines.ofSentences()[i];
        set(into, Feature.COSINE, COSINE_SCALE * cosine);
        set(
                into,
                Feature.PARAGRAPH_COSINE,
                COSINE_SCALE * cosines.ofParagraphs()[sentences.get(i).paragraph()]);
        set(into, Feature.COSINE_BY_LENGTH, LENGTH_SCALE * cosine * Math.log(1 + terms.termsOf(i).length));
        writeTokens(i, into);
        set(into, Feature.READER, reading.strength(i));
    }

    /** How well the tokens of each sentence match the question's, as in {@link Feature#WEIGHED_TOKENS}. */
    double[] matched() {
        matches.matchAll();
        return IntStream.range(0, sentences.size())
                .mapToDouble(i -> Mean.of(matches.best(i), matches.weights()))
                .toArray();
    }

    private void writeTokens(int i, float[] into) {
        int[] range = matches.paragraph(i);
        float[][] best = matches.best(range);
        int at = i - range[0];
        float[] own = best[at];
        float[] before = at > 0 ? best[at - 1] : own;
        float[] after = at + 1 < best.length ? best[at + 1] : own;
        double[] weights = matches.weights();
        Mean plain = new Mean();
        Mean weighed = new Mean();
        Mean previous = new Mean();
        Mean neighbours = new Mean();
        Mean paragraph = new Mean();
        Mean others = new Mean();
        double least = 1;
        for (int k = 0; k < weights.length; k++) {
            float other = -1;
            for (int s = 0; s < best.length; s++) {
                other = s == at ? other : Math.max(other, best[s][k]);
            }
            plain.add(1, own[k]);
            weighed.add(weights[k], own[k]);
            previous.add(weights[k], Math.max(own[k], before[k]));
            neighbours.add(weights[k], Math.max(own[k], Math.max(before[k], after[k])));
            paragraph.add(weights[k], Math.max(own[k], other));
            others.add(weights[k], best.length == 1 ? own[k] : other);
            least = Math.min(least, own[k]);
        }
        set(into, Feature.TOKENS, COSINE_SCALE * plain.value());
        set(into, Feature.WEIGHED_TOKENS, COSINE_SCALE * weighed.value());
        set(into, Feature.PREVIOUS_TOKENS, COSINE_SCALE * (previous.value() - weighed.value()));
        set(into, Feature.NEIGHBOUR_TOKENS, COSINE_SCALE * neighbours.value());
        set(into, Feature.PARAGRAPH_TOKENS, COSINE_SCALE * paragraph.value());
        set(into, Feature.OTHER_TOKENS, COSINE_SCALE * others.value());
        set(into, Feature.LEAST_TOKEN, LEAST_SCALE * least);
    }

    private static void set(float[] into, Feature feature, double value) {
        into[feature.ordinal()] = (float) value;
    }

    /** A weighted mean in the making. */
    private static final class Mean {
        private double sum;
        private double weight;

        /** @param values may be more than there are weights */
        static double of(float[] values, double[] weights) {
            Mean mean = new Mean();
            for (int k = 0; k < weights.length; k++) {
                mean.add(weights[k], values[k]);
            }
            return mean.value();
        }

        void add(double weight, double value) {
            this.weight += weight;
            sum += weight * value;
        }

        double value() {
            return weight > 0 ? sum / weight : 0;
        }
    }
}

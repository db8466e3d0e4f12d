package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import java.util.List;

/** The features that the vectors give, for one question on one article. */
final class DenseFeatures {

    /** Spreads cosines, which E5 keeps between .7 and .9, over some units. */
    private static final double COSINE_SCALE = 20;

    private static final double LENGTH_SCALE = 4;
    private static final double LEAST_SCALE = 5;

    private final List<Sentence> sentences;
    private final TermIndex terms;
    private final VectorIndex vectors;
    private final float[] question;
    private final TokenMatches matches;
    private final Reader.Reading reading;

    DenseFeatures(
            List<Sentence> sentences,
            TermIndex terms,
            VectorIndex vectors,
            Question question,
            TokenMatches matches,
            Reader.Reading reading) {
        this.sentences = sentences;
        this.terms = terms;
        this.vectors = vectors;
        this.question = question.encoded().vector();
        this.matches = matches;
        this.reading = reading;
    }

    /** Writes the features of a sentence into their places. */
    void write(int i, float[] into) {
        double cosine = vectors.cosine(i, question);
        set(into, Feature.COSINE, COSINE_SCALE * cosine);
        set(
                into,
                Feature.PARAGRAPH_COSINE,
                COSINE_SCALE * vectors.paragraphCosine(sentences.get(i).paragraph(), question));
        set(
                into,
                Feature.COSINE_BY_LENGTH,
                LENGTH_SCALE * cosine * Math.log(1 + terms.termsOf(i).size()));
        writeTokens(i, into);
        set(into, Feature.READER, reading.strength(i));
    }

    private void writeTokens(int i, float[] into) {
        int[] range = matches.paragraph(i);
        float[] own = matches.best(i);
        float[] before = i > range[0] ? matches.best(i - 1) : own;
        float[] after = i + 1 < range[1] ? matches.best(i + 1) : own;
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
            for (int s = range[0]; s < range[1]; s++) {
                other = s == i ? other : Math.max(other, matches.best(s)[k]);
            }
            plain.add(1, own[k]);
            weighed.add(weights[k], own[k]);
            previous.add(weights[k], Math.max(own[k], before[k]));
            neighbours.add(weights[k], Math.max(own[k], Math.max(before[k], after[k])));
            paragraph.add(weights[k], Math.max(own[k], other));
            others.add(weights[k], range[1] - range[0] == 1 ? own[k] : other);
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

        void add(double weight, double value) {
            this.weight += weight;
            sum += weight * value;
        }

        double value() {
            return weight > 0 ? sum / weight : 0;
        }
    }
}

package dev.footnote.retrieval;

/**
 * How far the best sentence can be trusted: a logistic curve over its strength, {@code 2 cos + 0.2 BM25/possible}.
 *
 * @param slope of the curve
 * @param middle the strength at which an answer is as likely right as wrong
 * @param plain the least confidence for {@link Certainty#PLAIN}
 * @param stated the least confidence for {@link Certainty#CLOSEST}
 */
record Confidence(double slope, double middle, double plain, double stated) {

    static final Confidence WITH_VECTORS = new Confidence(16, 1.72, 0.5, 0.2);
    static final Confidence TERMS_ONLY = new Confidence(6, 0.4, 0.5, 0.2);

    double of(double strength) {
        return 1 / (1 + Math.exp(-slope * (strength - middle)));
    }

    Certainty certainty(double confidence) {
        if (confidence >= plain) {
            return Certainty.PLAIN;
        }
        return confidence >= stated ? Certainty.CLOSEST : Certainty.NOT_STATED;
    }
}

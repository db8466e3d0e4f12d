package dev.footnote.retrieval.ranking;

/** What the second look knows of a sentence for a question. Scales are set so that most values lie within 0 to 20. */
public enum Feature {
    /** BM25 of the sentence, its paragraph, the sentence before and the one after. */
    SENTENCE_TERMS,
    PARAGRAPH_TERMS,
    PREVIOUS_TERMS,
    NEXT_TERMS,
    /** How much of the question's weight the sentence, a heading above it or the title holds, of 4. */
    COVERAGE,
    /** How much more the sentence before holds, of 4. */
    PREVIOUS_COVERAGE,
    /** Neighbours in the question that are neighbours in the sentence, and those at most three words apart. */
    ADJACENT,
    NEAR,
    /** The logarithm of the sentence's length in terms. */
    LENGTH,
    /** 1 for a paragraph's first sentence. */
    FIRST,
    /** The weight of the rarest asked term that is missing, and that is held. */
    RAREST_MISSING,
    RAREST_HELD,
    /** BM25 of the sentence and of its paragraph by runs of letters, relative to what the question's could reach. */
    SENTENCE_SHINGLES,
    PARAGRAPH_SHINGLES,
    /** Whether the sentence holds a number where the question asks for one. */
    ASKED_NUMBER,
    /** Cosine of the sentence, and of the mean of its paragraph's sentences. */
    COSINE,
    PARAGRAPH_COSINE,
    COSINE_BY_LENGTH,
    /** Mean over the question's tokens of the likest token in the sentence: plain, and by the tokens' weights. */
    TOKENS,
    WEIGHED_TOKENS,
    /** The same with the likest token found in the sentence or the one before, beyond the sentence alone. */
    PREVIOUS_TOKENS,
    /** ... in the sentence or a neighbour; anywhere in the paragraph; in the paragraph's other sentences. */
    NEIGHBOUR_TOKENS,
    PARAGRAPH_TOKENS,
    OTHER_TOKENS,
    /** The question's worst matched token. */
    LEAST_TOKEN,
    /** How strongly the reader finds answering words in the sentence. */
    READER;

    /** Those that need no vectors. */
    public static final int LEXICAL = ASKED_NUMBER.ordinal() + 1;

    /** How many there are. */
    public static final int ALL = values().length;
}

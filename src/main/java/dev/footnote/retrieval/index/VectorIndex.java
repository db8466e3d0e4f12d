package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.TokenTable;
import dev.footnote.retrieval.encode.Vectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The article's sentences as vectors, compared exactly, and their tokens' vectors for the second look. */
public final class VectorIndex {

    /** How much a paragraph's likeness counts beside its sentence's; kept from 0.1 to 0.5 by the measuring sets. */
    private static final double PARAGRAPH_SHARE = 0.3;

    private static final double LEAST_LENGTH = 1e-6;

    private final List<Sentence> sentences;
    private final List<float[]> sentenceVectors;

    /** The length of the sum of each paragraph's vectors: that of a paragraph's mean, without keeping the mean. */
    private final double[] paragraphLengths;

    private final TokenTable tokens;
    private final Sections sections;
    private final List<List<float[]>> headingTokens;
    private final Map<Integer, Integer> holding = new HashMap<>();

    /**
     * @param headingTokens the vectors of the word pieces of the title and then of each section's headings
     * @param sentenceVectors in the article's order, as are the texts of {@code tokens}
     */
    VectorIndex(Article article, List<List<float[]>> headingTokens, List<float[]> sentenceVectors, TokenTable tokens) {
        this.headingTokens = headingTokens;
        this.sections = new Sections(article);
        this.sentenceVectors = sentenceVectors;
        this.tokens = tokens;
        sentences = article.sentences();
        Map<Integer, List<float[]>> byParagraph = new HashMap<>();
        for (Sentence sentence : sentences) {
            byParagraph
                    .computeIfAbsent(sentence.paragraph(), p -> new ArrayList<>())
                    .add(sentenceVectors.get(sentence.index()));
        }
        paragraphLengths = new double[article.paragraphs().size()];
        byParagraph.forEach((paragraph, vectors) -> paragraphLengths[paragraph] = Vectors.lengthOfSum(vectors));
        for (int text = 0; text < tokens.texts(); text++) {
            Set<Integer> ids = new HashSet<>();
            for (int row = tokens.start(text); row < tokens.start(text + 1); row++) {
                ids.add(tokens.id(row));
            }
            ids.forEach(id -> holding.merge(id, 1, Integer::sum));
        }
    }

    /** Each sentence's unit vector, in the article's order. */
    public List<float[]> vectors() {
        return sentenceVectors;
    }

    List<List<float[]>> headingTokens() {
        return headingTokens;
    }

    /** The sentences' word pieces, in the article's order. */
    public TokenTable tokens() {
        return tokens;
    }

    /** How many headings there are: the title, 0, and each section's. */
    public int headings() {
        return headingTokens.size();
    }

    /** The heading that a paragraph, by its index, stands under; that is the title where there is no other. */
    public int headingOf(int paragraph) {
        return sections.of(paragraph) == Sections.NONE ? 0 : sections.of(paragraph) + 1;
    }

    /** The likeness of a token to a heading's likest one: what that says need not stand in a sentence. */
    public float headingMatch(int heading, float[] token) {
        return (float) headingTokens.get(heading).stream()
                .mapToDouble(part -> Vectors.dot(part, token))
                .max()
                .orElse(-1);
    }

    /** A word piece's weight: how rare it is among the sentences. */
    public double weight(int token) {
        int with = holding.getOrDefault(token, 0);
        return Math.log(1 + (sentences.size() - with + 0.5) / (with + 0.5));
    }

    /** Each sentence's and each paragraph's cosine with the question. */
    public Cosines cosines(float[] question) {
        double[] ofSentences = Vectors.dots(sentenceVectors, question);
        double[] ofParagraphs = new double[paragraphLengths.length];
        for (int i = 0; i < ofSentences.length; i++) { // the product with a sum is the sum of the products
            ofParagraphs[sentences.get(i).paragraph()] += ofSentences[i];
        }
        for (int p = 0; p < ofParagraphs.length; p++) {
            ofParagraphs[p] /= Math.max(paragraphLengths[p], LEAST_LENGTH);
        }
        return new Cosines(ofSentences, ofParagraphs);
    }

    /** Each sentence's cosine with the question and a share of its paragraph's. */
    public double[] scores(float[] question) {
        return scores(cosines(question));
    }

    /** The same of cosines that are there already. */
    public double[] scores(Cosines cosines) {
        double[] scores = cosines.ofSentences().clone();
        for (int i = 0; i < scores.length; i++) {
            scores[i] +=
                    PARAGRAPH_SHARE * cosines.ofParagraphs()[sentences.get(i).paragraph()];
        }
        return scores;
    }

    /**
     * A question's cosines, -1 to 1, in the article's order.
     *
     * @param ofParagraphs by the mean of their sentences' vectors
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Cosines(double[] ofSentences, double[] ofParagraphs) {}
}

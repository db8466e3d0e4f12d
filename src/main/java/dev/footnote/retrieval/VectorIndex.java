package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.TokenTable;
import dev.footnote.retrieval.encode.Vectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The article's sentences as vectors, compared exactly, and their tokens' vectors for the second look. */
public final class VectorIndex {

    /** How much a paragraph's likeness counts beside its sentence's; kept from 0.1 to 0.5 by the measuring sets. */
    private static final double PARAGRAPH_SHARE = 0.3;

    private final List<Sentence> sentences;
    private final List<float[]> sentenceVectors;
    private final Map<Integer, float[]> paragraphVectors = new HashMap<>();
    private final TokenTable tokens;
    private final List<float[]> titleTokens;
    private final Map<Integer, Integer> holding = new HashMap<>();

    /**
     * @param titleTokens the vectors of the title's word pieces
     * @param sentenceVectors in the article's order, as are the texts of {@code tokens}
     */
    VectorIndex(Article article, List<float[]> titleTokens, List<float[]> sentenceVectors, TokenTable tokens) {
        this.titleTokens = titleTokens;
        this.sentenceVectors = sentenceVectors;
        this.tokens = tokens;
        sentences = article.sentences();
        Map<Integer, List<float[]>> byParagraph = new HashMap<>();
        for (Sentence sentence : sentences) {
            byParagraph
                    .computeIfAbsent(sentence.paragraph(), p -> new ArrayList<>())
                    .add(sentenceVectors.get(sentence.index()));
        }
        byParagraph.forEach((paragraph, vectors) -> paragraphVectors.put(paragraph, Vectors.mean(vectors)));
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

    List<float[]> titleTokens() {
        return titleTokens;
    }

    TokenTable tokens() {
        return tokens;
    }

    /** The likeness of a token to the title's likest one: what the title says need not stand in a sentence. */
    float titleMatch(float[] token) {
        return (float) titleTokens.stream()
                .mapToDouble(part -> Vectors.dot(part, token))
                .max()
                .orElse(-1);
    }

    /** A word piece's weight: how rare it is among the sentences. */
    double weight(int token) {
        int with = holding.getOrDefault(token, 0);
        return Math.log(1 + (sentences.size() - with + 0.5) / (with + 0.5));
    }

    /** A sentence's cosine with the question, -1 to 1. */
    double cosine(int sentence, float[] question) {
        return Vectors.dot(sentenceVectors.get(sentence), question);
    }

    /** A paragraph's cosine with the question, by the mean of its sentences' vectors. */
    double paragraphCosine(int paragraph, float[] question) {
        return Vectors.dot(paragraphVectors.get(paragraph), question);
    }

    /** Each sentence's cosine with the question and a share of its paragraph's. */
    double[] scores(float[] question) {
        Map<Integer, Double> paragraphs = new HashMap<>();
        paragraphVectors.forEach((p, vector) -> paragraphs.put(p, Vectors.dot(vector, question)));
        double[] scores = IntStream.range(0, sentenceVectors.size())
                .mapToDouble(i -> cosine(i, question))
                .toArray();
        for (int i = 0; i < scores.length; i++) {
            scores[i] += PARAGRAPH_SHARE * paragraphs.get(sentences.get(i).paragraph());
        }
        return scores;
    }
}

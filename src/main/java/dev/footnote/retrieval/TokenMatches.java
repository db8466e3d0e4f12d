package dev.footnote.retrieval;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Products;
import dev.footnote.retrieval.encode.TokenTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Late interaction: how well each token of the question is matched by the tokens of a sentence (Khattab and Zaharia,
 * ColBERT, 2020), with the reader's answer vector as one more column. Made by whole paragraphs, as asked for.
 */
final class TokenMatches {

    private final List<Sentence> sentences;
    private final TokenTable tokens;
    private final Products products;
    private final List<float[]> columns = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();
    private final double[] weights;
    private final float[] inTitle;
    private final Map<Integer, float[]> bySentence = new HashMap<>();
    private final Map<Integer, float[]> best = new HashMap<>();

    TokenMatches(List<Sentence> sentences, VectorIndex index, EncodedText question, float[] answer, Products products) {
        this.sentences = sentences;
        this.products = products;
        tokens = index.tokens();
        for (EncodedText.Token token : question.tokens()) {
            columns.add(token.vector());
            ids.add(token.id());
        }
        weights = question.tokens().stream()
                .mapToDouble(token -> index.weight(token.id()))
                .toArray();
        inTitle = new float[columns.size() + 1];
        Arrays.fill(inTitle, -1);
        for (int k = 0; k < columns.size(); k++) {
            inTitle[k] = index.titleMatch(columns.get(k));
        }
        columns.add(answer);
    }

    TokenTable tokens() {
        return tokens;
    }

    /** One weight a token of the question. */
    double[] weights() {
        return weights;
    }

    boolean asks(int tokenId) {
        return ids.contains(tokenId);
    }

    /** The sentences of a sentence's paragraph: from the first to before the last's next. */
    int[] paragraph(int sentence) {
        int from = firstOfParagraph(sentence);
        int to = sentence + 1;
        while (to < sentences.size()
                && sentences.get(to).paragraph() == sentences.get(sentence).paragraph()) {
            to++;
        }
        return new int[] {from, to};
    }

    private int firstOfParagraph(int sentence) {
        int from = sentence;
        while (from > 0
                && sentences.get(from - 1).paragraph()
                        == sentences.get(sentence).paragraph()) {
            from--;
        }
        return from;
    }

    /** For each token of the question, its likest in the sentence or the title; the last is the reader's. */
    float[] best(int sentence) {
        return best.computeIfAbsent(sentence, s -> {
            float[] all = products(s);
            float[] most = inTitle.clone();
            for (int row = 0; row < all.length; row += most.length) {
                for (int k = 0; k < most.length; k++) {
                    most[k] = Math.max(most[k], all[row + k]);
                }
            }
            return most;
        });
    }

    /** A sentence's products, token after token, each with every token of the question and then the reader's. */
    float[] products(int sentence) {
        if (!bySentence.containsKey(sentence)) {
            load(List.of(sentences.get(sentence)));
        }
        return bySentence.get(sentence);
    }

    /** Makes the products of all sentences in the paragraphs of these, at once. */
    void load(List<Sentence> wanted) {
        SortedSet<Integer> missing = new TreeSet<>();
        for (Sentence sentence : wanted) {
            int[] range = paragraph(sentence.index());
            IntStream.range(range[0], range[1])
                    .filter(s -> !bySentence.containsKey(s))
                    .forEach(missing::add);
        }
        int[] rows = missing.stream()
                .flatMapToInt(s -> IntStream.range(tokens.start(s), tokens.start(s + 1)))
                .toArray();
        float[] all = products.of(tokens, rows, columns);
        int at = 0;
        for (int s : missing) {
            int size = (tokens.start(s + 1) - tokens.start(s)) * columns.size();
            bySentence.put(s, Arrays.copyOfRange(all, at, at + size));
            at += size;
        }
    }

    int columns() {
        return columns.size();
    }
}

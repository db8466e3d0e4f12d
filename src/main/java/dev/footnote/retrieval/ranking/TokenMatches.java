package dev.footnote.retrieval.ranking;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Products;
import dev.footnote.retrieval.encode.TokenTable;
import dev.footnote.retrieval.index.VectorIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Late interaction: how well each token of the question is matched by the tokens of a sentence (Khattab and Zaharia,
 * ColBERT, 2020), with the reader's answer vector as one more column. Made by whole paragraphs, as asked for. Threads may use it at
 * the same time for paragraphs of their own.
 */
final class TokenMatches {

    /** Sentences of an article that are looked at as a whole. */
    private static final int AT_ONCE = 64;

    private final List<Sentence> sentences;
    private final VectorIndex index;
    private final TokenTable tokens;
    private final Products products;
    private final List<float[]> columns = new ArrayList<>();
    private final int[] ids;
    private final double[] weights;
    private final AtomicReferenceArray<float[]> byHeading;
    private final float[] @Nullable [] bySentence;
    private final float[] @Nullable [] best;

    TokenMatches(List<Sentence> sentences, VectorIndex index, EncodedText question, float[] answer, Products products) {
        this.sentences = sentences;
        this.products = products;
        this.index = index;
        tokens = index.tokens();
        bySentence = new float[sentences.size()][];
        best = new float[sentences.size()][];
        for (EncodedText.Token token : question.tokens()) {
            columns.add(token.vector());
        }
        ids = question.tokens().stream().mapToInt(EncodedText.Token::id).toArray();
        weights = question.tokens().stream()
                .mapToDouble(token -> index.weight(token.id()))
                .toArray();
        byHeading = new AtomicReferenceArray<>(index.headings());
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
        for (int id : ids) {
            if (id == tokenId) {
                return true;
            }
        }
        return false;
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

    /** {@link #best(int)} of each sentence from the first to before the second. */
    float[][] best(int[] range) {
        float[][] found = new float[range[1] - range[0]][];
        for (int i = 0; i < found.length; i++) {
            found[i] = best(range[0] + i);
        }
        return found;
    }

    /** For each token of the question, its likest in the sentence or above it; the last is the reader's. */
    float[] best(int sentence) {
        float[] most = best[sentence];
        if (most == null) {
            float[] all = products(sentence);
            most = above(index.headingOf(sentences.get(sentence).paragraph())).clone();
            for (int row = 0; row < all.length; row += most.length) {
                for (int k = 0; k < most.length; k++) {
                    most[k] = Math.max(most[k], all[row + k]);
                }
            }
            best[sentence] = most;
        }
        return most;
    }

    /** For each token of the question, its likest in the title or a heading under it; -1 for the reader's. */
    private float[] above(int heading) {
        float[] most = byHeading.get(heading);
        if (most == null) {
            most = new float[columns.size()];
            for (int k = 0; k + 1 < most.length; k++) {
                float title = index.headingMatch(0, columns.get(k));
                most[k] = Math.max(title, index.headingMatch(heading, columns.get(k)));
            }
            most[most.length - 1] = -1;
            byHeading.set(heading, most);
        }
        return most;
    }

    /** A sentence's products, token after token, each with every token of the question and then the reader's. */
    float[] products(int sentence) {
        float[] products = bySentence[sentence];
        if (products == null) {
            load(List.of(sentences.get(sentence)));
            products = Objects.requireNonNull(bySentence[sentence]);
        }
        return products;
    }

    /** Makes the products of all sentences in the paragraphs of these, at once. */
    void load(List<Sentence> wanted) {
        BitSet missing = new BitSet();
        for (Sentence sentence : wanted) {
            int[] range = paragraph(sentence.index());
            missing.set(range[0], range[1]);
        }
        multiply(missing);
    }

    /** {@link #best(int)} of all sentences, by some at once; their products are not kept, as a book's would fill the heap. */
    void matchAll() {
        for (int from = 0; from < sentences.size(); from += AT_ONCE) {
            BitSet some = new BitSet();
            some.set(from, Math.min(from + AT_ONCE, sentences.size()));
            multiply(some);
            some.stream().forEach(s -> {
                best(s);
                bySentence[s] = null;
            });
        }
    }

    private void multiply(BitSet missing) {
        for (int s = missing.nextSetBit(0); s >= 0; s = missing.nextSetBit(s + 1)) {
            missing.set(s, bySentence[s] == null);
        }
        int[] rows = missing.stream()
                .flatMap(s -> IntStream.range(tokens.start(s), tokens.start(s + 1)))
                .toArray();
        float[] all = products.of(tokens, rows, columns);
        int at = 0;
        for (int s = missing.nextSetBit(0); s >= 0; s = missing.nextSetBit(s + 1)) {
            int size = (tokens.start(s + 1) - tokens.start(s)) * columns.size();
            bySentence[s] = Arrays.copyOfRange(all, at, at + size);
            at += size;
        }
    }

    int sentences() {
        return bySentence.length;
    }

    int columns() {
        return columns.size();
    }
}

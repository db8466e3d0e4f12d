package dev.footnote.retrieval.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.TokenTable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * An index's vectors as bytes, so that they need not be computed again; the terms are made again, as that is quick.
 * Big-endian, in this order:
 *
 * <ol>
 *   <li>32 bytes: SHA-256 of what was indexed, see {@link #digest};
 *   <li>four ints: how many headings there are, the title being the first, how many word pieces they have, how many
 *       sentences there are, how many word pieces they have;
 *   <li>an int for each heading: how many word pieces it has;
 *   <li>the vectors of the headings' word pieces, then those of the sentences, as floats;
 *   <li>the sentences' word pieces, see {@link TokenTable#writeTo};
 *   <li>an int: CRC-32C of all before it.
 * </ol>
 */
public final class KeptIndex {

    /** As much as 3,000 sentences of usual length take. A book's index is not worth the room and the copying. */
    static final long MOST_BYTES = 36_000_000;

    static final int DIGEST = 32;
    private static final int HEAD = DIGEST + 4 * Integer.BYTES;
    private static final int D = Encoder.DIMENSIONS;

    private KeptIndex() {}

    /** The index as bytes; empty if it has no vectors or is too large. */
    public static Optional<byte[]> write(ArticleIndex index) {
        VectorIndex vectors = index.vectors();
        if (vectors == null) {
            return Optional.empty();
        }
        List<List<float[]>> headings = vectors.headingTokens();
        List<float[]> pieces = headings.stream().flatMap(List::stream).toList();
        List<float[]> sentences = vectors.vectors();
        TokenTable tokens = vectors.tokens();
        long size = size(headings.size(), pieces.size(), sentences.size(), tokens.size());
        if (size > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer to = ByteBuffer.allocate((int) size);
        to.put(digest(index.article()));
        to.putInt(headings.size())
                .putInt(pieces.size())
                .putInt(sentences.size())
                .putInt(tokens.size());
        headings.forEach(heading -> to.putInt(heading.size()));
        write(pieces, to);
        write(sentences, to);
        tokens.writeTo(to);
        to.putInt(checksum(to.array()));
        return Optional.of(to.array());
    }

    /** The article's index; empty if the bytes are damaged, of another article or no index at all. */
    public static Optional<ArticleIndex> read(Article article, byte[] bytes) {
        if (bytes.length < HEAD) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte[] digest = new byte[DIGEST];
        from.get(digest);
        int headings = from.getInt();
        int pieces = from.getInt();
        int sentences = from.getInt();
        int tokens = from.getInt();
        boolean fits = headings == 1 + new Sections(article).paths().size()
                && pieces >= 0
                && tokens >= 0
                && sentences == article.sentences().size()
                && bytes.length == size(headings, pieces, sentences, tokens)
                && ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES) == checksum(bytes)
                && Arrays.equals(digest, digest(article));
        if (!fits) {
            return Optional.empty();
        }
        try {
            List<List<float[]>> headingTokens = readHeadings(headings, pieces, from);
            List<float[]> sentenceVectors = read(sentences, from);
            from.limit(bytes.length - Integer.BYTES);
            TokenTable table = TokenTable.readFrom(from, sentences, tokens);
            VectorIndex vectors = new VectorIndex(article, headingTokens, sentenceVectors, table);
            return Optional.of(new ArticleIndex(article, TermIndex.of(article), vectors));
        } catch (IllegalArgumentException e) { // counts that contradict each other
            return Optional.empty();
        }
    }

    private static List<List<float[]>> readHeadings(int count, int pieces, ByteBuffer from) {
        int[] sizes = IntStream.range(0, count).map(i -> from.getInt()).toArray();
        if (IntStream.of(sizes).anyMatch(size -> size < 0 || size > pieces)
                || IntStream.of(sizes).asLongStream().sum() != pieces) {
            throw new IllegalArgumentException("the headings don't have " + pieces + " word pieces");
        }
        return IntStream.of(sizes).mapToObj(size -> read(size, from)).toList();
    }

    private static long size(int headings, int pieces, int sentences, int tokens) {
        return HEAD
                + (long) headings * Integer.BYTES
                + ((long) pieces + sentences) * D * Float.BYTES
                + TokenTable.bytes(sentences, tokens)
                + Integer.BYTES;
    }

    private static void write(List<float[]> vectors, ByteBuffer to) {
        for (float[] vector : vectors) {
            to.asFloatBuffer().put(vector);
            to.position(to.position() + D * Float.BYTES);
        }
    }

    private static List<float[]> read(int count, ByteBuffer from) {
        List<float[]> vectors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float[] vector = new float[D];
            from.asFloatBuffer().get(vector);
            from.position(from.position() + D * Float.BYTES);
            vectors.add(vector);
        }
        return vectors;
    }

    /** Of all but the last four bytes. */
    static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - Integer.BYTES);
        return (int) checksum.getValue();
    }

    /** Of language and title, and of each sentence's heading, paragraph and text: all that the vectors are made of. */
    static byte[] digest(Article article) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        add(digest, article.metadata().language());
        add(digest, article.metadata().title());
        Sections sections = new Sections(article);
        for (Sentence sentence : article.sentences()) {
            String heading = sections.path(sentence.paragraph());
            add(digest, heading + sentence.paragraph() + " " + sentence.text());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}

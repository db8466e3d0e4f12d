package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
import dev.footnote.retrieval.across.SentenceVectors;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index with the second model's vectors as bytes. Big-endian, in this order:
 *
 * <ol>
 *   <li>an int: how many bytes the packaged model's part takes; 0 where it has none or is too large;
 *   <li>that part, see {@link KeptIndex};
 *   <li>32 bytes: SHA-256 of what was indexed;
 *   <li>the second model's vectors, see {@link SentenceVectors#writeTo};
 *   <li>an int: CRC-32C of all before it.
 * </ol>
 */
public final class KeptAcross {

    /** As much as 15,000 sentences take by a model of 1,024 components. */
    private static final long MOST_BYTES = 64_000_000;

    private KeptAcross() {}

    /** The index as bytes; empty if it is too large. */
    public static Optional<byte[]> write(ArticleIndex index, SentenceVectors across) {
        byte[] packaged = KeptIndex.write(index).orElse(new byte[0]);
        long size = 2L * Integer.BYTES + packaged.length + KeptIndex.DIGEST + across.bytes();
        if (size > packaged.length + MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer to = ByteBuffer.allocate((int) size);
        to.putInt(packaged.length).put(packaged).put(KeptIndex.digest(index.article()));
        across.writeTo(to);
        to.putInt(KeptIndex.checksum(to.array()));
        return Optional.of(to.array());
    }

    /**
     * What is kept of an article.
     *
     * @param packaged the packaged model's part; {@code null} where it must be made again
     */
    public record Kept(@Nullable ArticleIndex packaged, SentenceVectors across) {}

    /** The article's vectors; empty if the bytes are damaged, of another article or no index at all. */
    public static Optional<Kept> read(Article article, byte[] bytes) {
        if (bytes.length < 2 * Integer.BYTES + KeptIndex.DIGEST) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int length = from.getInt();
        boolean fits = length >= 0
                && length <= bytes.length - 2 * Integer.BYTES - KeptIndex.DIGEST
                && from.getInt(bytes.length - Integer.BYTES) == KeptIndex.checksum(bytes);
        if (!fits) {
            return Optional.empty();
        }
        byte[] packaged = new byte[length];
        byte[] digest = new byte[KeptIndex.DIGEST];
        from.get(packaged).get(digest);
        if (!Arrays.equals(digest, KeptIndex.digest(article))) {
            return Optional.empty();
        }
        ByteBuffer vectors = from.slice(from.position(), from.remaining() - Integer.BYTES);
        return SentenceVectors.readFrom(vectors, article)
                .map(across -> new Kept(KeptIndex.read(article, packaged).orElse(null), across));
    }
}

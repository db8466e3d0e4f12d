package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.article.Span;
import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.PackagedModel;
import dev.footnote.retrieval.encode.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How near words of one text are in meaning to those of another, each in its context. Safe for use by many threads. */
public final class WordLikeness {

    /** How many texts' vectors are remembered, some 50 KB each. */
    private static final int TEXTS = 200;

    private final Supplier<Encoder> encoder;
    private final LoadingCache<String, EncodedText> encoded;

    WordLikeness(Supplier<Encoder> encoder) {
        this.encoder = encoder;
        encoded = Caffeine.newBuilder().maximumSize(TEXTS).build(text -> encoder.get()
                .passage("", text));
    }

    /**
     * For each of some words, the cosine with the other text's likest word piece, -1 to 1.
     *
     * @param words their places in {@code text}
     * @param language of both texts, a BCP 47 code
     * @return empty for other languages than English
     */
    public List<Double> ofWords(String text, List<Span> words, String other, String language) {
        if (!PackagedModel.ENGLISH.reads(language)) {
            return List.of();
        }
        EncodedText own = encoded.get(text);
        List<Double> nearest = new ArrayList<>();
        for (Span word : words) {
            List<float[]> pieces = own.tokens().stream()
                    .filter(token ->
                            token.span().start() < word.end() && token.span().end() > word.start())
                    .map(EncodedText.Token::vector)
                    .toList();
            nearest.add(pieces.isEmpty() ? 1.0 : nearest(Vectors.mean(pieces), encoded.get(other)));
        }
        return nearest;
    }

    private static double nearest(float[] word, EncodedText other) {
        return other.tokens().stream()
                .mapToDouble(token -> Vectors.dot(token.vector(), word))
                .max()
                .orElse(-1);
    }
}

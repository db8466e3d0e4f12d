package dev.footnote.retrieval.index;

import dev.footnote.retrieval.encode.EncodedText;
import dev.footnote.retrieval.encode.Encoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A question as the two retrievers and the second look see it; terms and vectors are made once, when first asked for. */
public final class Question {

    private final String asked;
    private final String text;
    private final FutureTask<List<String>> terms;
    private final FutureTask<EncodedText> encoded;

    /**
     * @param asked as it was asked; stray white space is cleaned
     * @param encoder of the article's language; {@code null} where it is searched by terms alone
     */
    public Question(String asked, Terms terms, @Nullable Future<Encoder> encoder) {
        this.asked = asked.strip();
        text = asked.replaceAll("\\s+", " ").strip();
        this.terms = new FutureTask<>(() -> terms.asked(text));
        encoded = new FutureTask<>(() -> Objects.requireNonNull(encoder, "no vectors for this language")
                .get()
                .question(text));
    }

    /** As it was asked. */
    public String asked() {
        return asked;
    }

    /** With single spaces, as it is looked up. */
    public String text() {
        return text;
    }

    /** Without words that only ask; in their order, repeated as often as asked. */
    public List<String> terms() {
        terms.run();
        return Waiting.on(terms);
    }

    /** In their order, each once. */
    public Set<String> distinct() {
        return new LinkedHashSet<>(terms());
    }

    /** Its vector and its word pieces'; takes a run of the model the first time. */
    public EncodedText encoded() {
        encoded.run();
        return Waiting.on(encoded);
    }
}

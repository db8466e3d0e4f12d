package dev.footnote.retrieval.encode;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.footnote.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * LangChain4j's packaged, quantised e5-small-v2, its upper layers tuned to find the sentence that answers. Run directly,
 * because LangChain4j's own class keeps the token vectors to itself; a text's vector is the mean of all its tokens'.
 */
public final class E5Encoder implements Encoder {

    /** Components of each vector. */
    public static final int DIMENSIONS = 384;

    private static final String QUESTION = "query: ";
    private static final String PASSAGE = "passage: ";
    private static final String AFTER_HEADING = ". ";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** Loads the model from the class path, which takes some half a second. */
    public E5Encoder() {
        this(resource("tuned.bin"));
    }

    /** @param tuned weights in place of the packaged ones, as {@link TunedWeights} says; closed when read */
    public E5Encoder(InputStream tuned) {
        this(TunedWeights.exchanged(model(), tuned));
    }

    private E5Encoder(byte[] model) {
        try (InputStream vocabulary = resource("/e5-small-v2-q-tokenizer.json")) {
            session = environment.createSession(model, options());
            tokenizer = HuggingFaceTokenizer.newInstance(
                    vocabulary,
                    Map.of("padding", "false", "truncation", "true", "maxLength", "512", "modelMaxLength", "512"));
            LoadedLibraries.deleteFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
    }

    /** The model as LangChain4j packages it. */
    public static E5Encoder untuned() {
        return new E5Encoder(model());
    }

    private static byte[] model() {
        try (InputStream packaged = resource("/e5-small-v2-q.onnx")) {
            return packaged.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One thread a run: sentences are embedded on all cores at once, which two threads each would make take 1.7 times as
     * long; a question takes 1.2 times as long, with a core free for what needs no vectors.
     */
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        return options;
    }

    @Override
    public EncodedText question(String text) {
        return encode(QUESTION, text);
    }

    @Override
    public EncodedText passage(String heading, String text) {
        return encode(heading.isEmpty() ? PASSAGE : PASSAGE + heading + AFTER_HEADING, text);
    }

    @Override
    public boolean knows(String language) {
        return language.split("-", 2)[0].equals("en");
    }

    private EncodedText encode(String prefix, String text) {
        Encoding encoding = tokenizer.encode(prefix + text);
        float[] vectors = run(encoding);
        CharSpan[] spans = encoding.getCharTokenSpans();
        long[] ids = encoding.getIds();
        float[] mean = new float[DIMENSIONS];
        List<EncodedText.Token> tokens = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            float[] vector = new float[DIMENSIONS];
            for (int k = 0; k < DIMENSIONS; k++) {
                vector[k] = vectors[i * DIMENSIONS + k];
                mean[k] += vector[k];
            }
            CharSpan span = spans[i];
            if (span != null && span.getStart() >= prefix.length() && span.getEnd() > span.getStart()) {
                Span within = new Span(span.getStart() - prefix.length(), span.getEnd() - prefix.length());
                tokens.add(new EncodedText.Token((int) ids[i], within, Vectors.unit(vector)));
            }
        }
        return new EncodedText(Vectors.unit(mean), tokens);
    }

    /** The last layer's states, token after token. */
    private float[] run(Encoding encoding) {
        long[] shape = {1, encoding.getIds().length};
        try (OnnxTensor ids = tensor(encoding.getIds(), shape);
                OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
                OnnxTensor types = tensor(encoding.getTypeIds(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] vectors = new float[states.remaining()];
            states.get(vectors);
            return vectors;
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(E5Encoder.class.getResourceAsStream(name), name);
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncodingException(e);
        }
    }
}

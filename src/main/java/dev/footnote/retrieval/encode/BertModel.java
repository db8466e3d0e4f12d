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
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A BERT in ONNX with its tokenizer, run directly, because LangChain4j's own class keeps the token vectors to itself; a
 * text's vector is the mean of all its tokens'.
 */
final class BertModel implements AutoCloseable {

    private static final int D = Encoder.DIMENSIONS;

    /**
     * A run on more word pieces gives its memory back. What it takes grows with their square, and ONNX Runtime would keep
     * it: 60 MB more with both models after some paragraphs' length, for 8 % less time on such texts.
     */
    private static final int LONG = 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /**
     * Loads the model, which takes some half a second.
     *
     * @param model ONNX, a direct buffer
     * @param vocabulary a tokenizer's JSON, closed when read
     */
    BertModel(ByteBuffer model, InputStream vocabulary) {
        try (vocabulary) {
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

    /**
     * One thread a run: sentences are embedded on all cores at once, which two threads each would make take 1.7 times as
     * long; a question takes 1.2 times as long, with a core free for what needs no vectors. Weights outside the arena,
     * which grows by doubling: 17 MB less.
     */
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
        return options;
    }

    /** @param prefix read with the text and then left out of the tokens */
    EncodedText encode(String prefix, String text) {
        Encoding encoding = tokenizer.encode(prefix + text);
        float[] vectors = run(encoding);
        CharSpan[] spans = encoding.getCharTokenSpans();
        long[] ids = encoding.getIds();
        float[] mean = new float[D];
        List<EncodedText.Token> tokens = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            float[] vector = new float[D];
            for (int k = 0; k < D; k++) {
                vector[k] = vectors[i * D + k];
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
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values(name, encoding)), shape));
            }
            try (OrtSession.RunOptions run = runOptions(encoding.getIds().length);
                    OrtSession.Result result = session.run(inputs, run)) {
                FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] vectors = new float[states.remaining()];
                states.get(vectors);
                return vectors;
            }
        } catch (OrtException e) {
            throw new EncodingException(e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static OrtSession.RunOptions runOptions(int length) throws OrtException {
        OrtSession.RunOptions options = new OrtSession.RunOptions();
        if (length > LONG) {
            options.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        }
        return options;
    }

    private static long[] values(String input, Encoding encoding) {
        return switch (input) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            case "token_type_ids" -> encoding.getTypeIds();
            default -> throw new IllegalStateException("the model wants " + input);
        };
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

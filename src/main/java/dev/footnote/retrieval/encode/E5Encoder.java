package dev.footnote.retrieval.encode;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** LangChain4j's packaged, quantised e5-small-v2 for English, its upper layers tuned to find the sentence that answers. */
public final class E5Encoder implements Encoder {

    private static final String QUESTION = "query: ";
    private static final String PASSAGE = "passage: ";

    private final BertModel model;

    /** Loads the model from the class path. */
    public E5Encoder() {
        this(Packaged.resource("tuned.bin"));
    }

    /** @param tuned weights in place of the packaged ones, as {@link TunedWeights} says; closed when read */
    public E5Encoder(InputStream tuned) {
        this(TunedWeights.exchanged(packaged(), tuned));
    }

    private E5Encoder(ByteBuffer onnx) {
        model = new BertModel(onnx, Packaged.resource("/e5-small-v2-q-tokenizer.json"));
    }

    /** The model as LangChain4j packages it. */
    public static E5Encoder untuned() {
        return new E5Encoder(packaged());
    }

    private static ByteBuffer packaged() {
        return Packaged.content("/e5-small-v2-q.onnx");
    }

    @Override
    public EncodedText question(String text) {
        return model.encode(QUESTION, text);
    }

    @Override
    public EncodedText passage(String heading, String text) {
        return model.encode(PASSAGE + Encoder.beforeText(heading), text);
    }

    @Override
    public void close() {
        model.close();
    }
}

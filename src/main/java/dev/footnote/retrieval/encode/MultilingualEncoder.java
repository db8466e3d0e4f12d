package dev.footnote.retrieval.encode;

import java.nio.ByteBuffer;

/**
 * The lower four layers of multilingual BERT (Devlin et al. 2019), with the word pieces of some European languages and of
 * Chinese, tuned to find the sentence that answers. Written by {@code src/tuning/multilingual.py}.
 */
public final class MultilingualEncoder implements Encoder {

    private final BertModel model;

    /** Loads the model from the class path. */
    public MultilingualEncoder() {
        this(Packaged.content("multilingual.onnx"));
    }

    /** @param onnx in place of the packaged model, with its word pieces; a direct buffer */
    public MultilingualEncoder(ByteBuffer onnx) {
        model = new BertModel(onnx, Packaged.resource("multilingual-tokenizer.json"));
    }

    @Override
    public EncodedText question(String text) {
        return model.encode("", text);
    }

    @Override
    public EncodedText passage(String heading, String text) {
        return model.encode(Encoder.beforeText(heading), text);
    }

    @Override
    public void close() {
        model.close();
    }
}

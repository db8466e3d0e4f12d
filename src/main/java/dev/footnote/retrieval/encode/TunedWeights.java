package dev.footnote.retrieval.encode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Weights of the packaged model's upper layers as tuning left them, to stand in the places of its own. Written by {@code
 * src/tuning/tune.py}, big-endian: the CRC-32C of the model that they are for, and how many parts follow, two ints; of
 * each part its place in the model and its length in bytes, two ints, and as many bytes.
 */
final class TunedWeights {

    private TunedWeights() {}

    /**
     * The model with tuned weights.
     *
     * @param model ONNX, changed in place
     * @param tuned closed when read
     * @throws UncheckedIOException if they are for another model or cut short
     */
    static ByteBuffer exchanged(ByteBuffer model, InputStream tuned) {
        CRC32C checksum = new CRC32C();
        checksum.update(model.duplicate());
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(tuned))) {
            if (in.readInt() != (int) checksum.getValue()) {
                throw new IOException("the tuned weights are for another version of the embedding model");
            }
            for (int parts = in.readInt(); parts > 0; parts--) {
                int place = in.readInt();
                byte[] part = new byte[in.readInt()];
                in.readFully(part);
                model.put(place, part);
            }
            return model;
        } catch (EOFException e) {
            throw new UncheckedIOException(new IOException("the tuned weights are cut short", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

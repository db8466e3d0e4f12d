package dev.footnote.retrieval.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** The exchange of weights, and that the packaged ones fit the packaged model. */
class TunedWeightsTest {

    private static final byte[] MODEL = {10, 11, 12, 13, 14, 15};

    private static int checksum(byte[] model) {
        CRC32C checksum = new CRC32C();
        checksum.update(model);
        return (int) checksum.getValue();
    }

    /** Two parts: one byte at 1, two at 4. */
    private static InputStream tuned(int checksum) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(checksum);
            out.writeInt(2);
            out.writeInt(1);
            out.writeInt(1);
            out.write(91);
            out.writeInt(4);
            out.writeInt(2);
            out.write(new byte[] {94, 95});
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void putsEachPartInItsPlace() throws IOException {
        assertThat(TunedWeights.exchanged(ByteBuffer.wrap(MODEL.clone()), tuned(checksum(MODEL))))
                .isEqualTo(ByteBuffer.wrap(new byte[] {10, 91, 12, 13, 94, 95}));
    }

    @Test
    void refusesAnotherModelThanTheyWereTunedFor() throws IOException {
        byte[] other = {10, 11, 12, 13, 14, 16};
        InputStream tuned = tuned(checksum(MODEL));

        assertThatThrownBy(() -> TunedWeights.exchanged(ByteBuffer.wrap(other), tuned))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("another version of the embedding model");
        assertThat(other).endsWith(16);
    }

    @Test
    void refusesWhatIsCutShort() throws IOException {
        byte[] bytes = tuned(checksum(MODEL)).readAllBytes();
        InputStream cut = new ByteArrayInputStream(bytes, 0, bytes.length - 1);

        assertThatThrownBy(() -> TunedWeights.exchanged(ByteBuffer.wrap(MODEL.clone()), cut))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cut short");
    }

    /** What the packaged weights are for is the model that LangChain4j packages in the version that is built with. */
    @Test
    void areWhatThePackagedModelRunsWith() {
        try (Encoder tuned = new E5Encoder();
                Encoder untuned = E5Encoder.untuned()) {
            String text = "Who measured the height of the lighthouse?";

            double likeness = Vectors.dot(
                    tuned.question(text).vector(), untuned.question(text).vector());

            assertThat(likeness).isBetween(0.3, 0.99);
        }
    }
}

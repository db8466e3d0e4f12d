package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.config.EmbeddingConfig.LocalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second embedding model's settings. */
class EmbeddingConfigTest {

    private static final String URL = "http://localhost:11434/v1";

    @TempDir
    private Path folder;

    private static Optional<EmbeddingConfig> config(Map<String, String> variables) {
        return Config.from(new Environment(variables)).embedding();
    }

    @Test
    void isNotNeeded() {
        assertThat(config(Map.of())).isEmpty();
    }

    @Test
    void takesAnEndpointAndItsModel() {
        EmbeddingConfig config = config(Map.of("EMBEDDING_BASE_URL", URL, "EMBEDDING_MODEL", "bge-m3"))
                .orElseThrow();
        assertThat(config.source()).isInstanceOfSatisfying(Endpoint.class, endpoint -> assertThat(endpoint.model())
                .isEqualTo("bge-m3"));
        assertThat(config.host()).contains("localhost");
        assertThat(config.queryPrefix()).isEmpty();
    }

    @Test
    void knowsTheUsualPrefixes() {
        EmbeddingConfig e5 = config(
                        Map.of("EMBEDDING_BASE_URL", URL, "EMBEDDING_MODEL", "intfloat/multilingual-e5-small"))
                .orElseThrow();
        assertThat(e5.queryPrefix()).isEqualTo("query: ");
        assertThat(e5.passagePrefix()).isEqualTo("passage: ");
        EmbeddingConfig nomic = config(Map.of("EMBEDDING_BASE_URL", URL, "EMBEDDING_MODEL", "nomic-embed-text"))
                .orElseThrow();
        assertThat(nomic.passagePrefix()).isEqualTo("search_document: ");
    }

    @Test
    void takesOtherPrefixes() {
        EmbeddingConfig config = config(Map.of(
                        "EMBEDDING_BASE_URL", URL,
                        "EMBEDDING_MODEL", "multilingual-e5-small",
                        "EMBEDDING_QUERY_PREFIX", "ask:"))
                .orElseThrow();
        assertThat(config.queryPrefix()).isEqualTo("ask: ");
        assertThat(config.passagePrefix()).isEqualTo("passage: ");
    }

    @Test
    void wantsBothTheAddressAndTheName() {
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_BASE_URL", URL)))
                .hasMessageStartingWith("EMBEDDING_MODEL is not set");
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_MODEL", "bge-m3")))
                .hasMessageStartingWith("EMBEDDING_BASE_URL is not set");
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_API_KEY", "sk-SECRET")))
                .hasMessageStartingWith("EMBEDDING_BASE_URL is not set")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void refusesAnEndpointBesideALocalModel() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "");
        assertThatThrownBy(() -> config(Map.of(
                        "EMBEDDING_BASE_URL",
                        URL,
                        "EMBEDDING_MODEL",
                        "bge-m3",
                        "EMBEDDING_MODEL_PATH",
                        folder.toString())))
                .hasMessageStartingWith("EMBEDDING_MODEL_PATH is set beside");
    }

    @Test
    void findsTheModelAndItsTokenizerInAFolder() throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.writeString(folder.resolve("onnx/model.onnx"), "");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        EmbeddingConfig config =
                config(Map.of("EMBEDDING_MODEL_PATH", folder.toString())).orElseThrow();
        assertThat(config.source()).isInstanceOfSatisfying(LocalModel.class, files -> {
            assertThat(files.model()).isEqualTo(folder.resolve("onnx/model.onnx"));
            assertThat(files.tokenizer()).isRegularFile();
        });
        assertThat(config.host()).isEmpty();
    }

    @Test
    void saysWhatIsMissingOfALocalModel() throws IOException {
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_MODEL_PATH", folder.toString())))
                .hasMessageStartingWith("EMBEDDING_MODEL_PATH holds no ONNX model");
        Files.writeString(folder.resolve("model.onnx"), "");
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_MODEL_PATH", folder.toString())))
                .hasMessageStartingWith("EMBEDDING_MODEL_PATH has no tokenizer.json");
        assertThatThrownBy(() -> config(Map.of("EMBEDDING_MODEL_PATH", folder + "/none")))
                .hasMessageStartingWith("EMBEDDING_MODEL_PATH is no file or folder");
    }
}

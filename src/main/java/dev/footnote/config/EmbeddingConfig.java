package dev.footnote.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The second embedding model, which makes the search work across languages.
 *
 * @param queryPrefix goes before a question, {@code passagePrefix} before each sentence; mostly empty
 * @param timeout for a question; a batch of sentences may take three times as long
 */
public record EmbeddingConfig(Source source, String queryPrefix, String passagePrefix, Duration timeout) {

    /** Where a model is kept in a folder, the quantised one first. */
    private static final List<String> MODEL_FILES = List.of(
            "model_quantized.onnx", "onnx/model_quantized.onnx", "model_int8.onnx", "model.onnx", "onnx/model.onnx");

    private static final String TOKENIZER = "tokenizer.json";

    /** Where the model runs. */
    public sealed interface Source {}

    /** At an endpoint that speaks OpenAI's embeddings API. */
    public record Endpoint(URI baseUrl, Optional<Secret> apiKey, String model) implements Source {}

    /** In this process, from files. */
    public record LocalModel(Path model, Path tokenizer) implements Source {}

    /** The host that texts are sent to; empty for a local model. */
    public Optional<String> host() {
        return source instanceof Endpoint endpoint
                ? Optional.of(endpoint.baseUrl().getHost())
                : Optional.empty();
    }

    static Optional<EmbeddingConfig> from(Environment env) {
        Optional<URI> base = env.address("EMBEDDING_BASE_URL");
        Optional<Secret> key = env.key("EMBEDDING_API_KEY");
        Optional<String> name = env.text("EMBEDDING_MODEL");
        Optional<Path> path = env.path("EMBEDDING_MODEL_PATH");
        if (path.isPresent() && (base.isPresent() || name.isPresent())) {
            throw new ConfigException(
                    "EMBEDDING_MODEL_PATH",
                    "is set beside EMBEDDING_BASE_URL or EMBEDDING_MODEL",
                    "use a local model or an endpoint, and unset the other");
        }
        if (base.isPresent() != name.isPresent()) {
            throw new ConfigException(
                    base.isPresent() ? "EMBEDDING_MODEL" : "EMBEDDING_BASE_URL",
                    "is not set",
                    "set both EMBEDDING_BASE_URL and EMBEDDING_MODEL, or neither");
        }
        if (key.isPresent() && base.isEmpty()) {
            throw new ConfigException("EMBEDDING_BASE_URL", "is not set", "set it, or unset EMBEDDING_API_KEY");
        }
        Optional<Source> source = base.isPresent()
                ? Optional.of(new Endpoint(base.get(), key, name.orElseThrow()))
                : path.map(EmbeddingConfig::local);
        String known = name.or(() -> path.map(Path::toString)).orElse("").toLowerCase(Locale.ROOT);
        return source.map(where -> new EmbeddingConfig(
                where,
                spaced(env.text("EMBEDDING_QUERY_PREFIX").orElse(usual(known, "query:", "search_query:"))),
                spaced(env.text("EMBEDDING_PASSAGE_PREFIX").orElse(usual(known, "passage:", "search_document:"))),
                env.duration("EMBEDDING_TIMEOUT", Duration.ofSeconds(10))));
    }

    /** What the families of E5 and Nomic models were trained with. */
    private static String usual(String model, String e5, String nomic) {
        if (model.contains("nomic-embed")) {
            return nomic;
        }
        return model.matches(".*\\be5[-_](?!mistral).*") ? e5 : "";
    }

    /** Settings come without white space at their ends, which a prefix wants. */
    private static String spaced(String prefix) {
        return prefix.isEmpty() ? "" : prefix + " ";
    }

    private static LocalModel local(Path path) {
        Path model = Files.isDirectory(path)
                ? MODEL_FILES.stream()
                        .map(path::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .orElseThrow(() -> missing("holds no ONNX model", "put model.onnx and tokenizer.json there"))
                : path;
        if (!Files.isRegularFile(model)) {
            throw missing("is no file or folder", "name an ONNX model or its folder");
        }
        Path beside = model.toAbsolutePath().resolveSibling(TOKENIZER);
        Path above = beside.getParent().resolveSibling(TOKENIZER);
        if (!Files.isRegularFile(beside) && !Files.isRegularFile(above)) {
            throw missing("has no tokenizer.json beside it", "put the model's tokenizer.json into its folder");
        }
        return new LocalModel(model, Files.isRegularFile(beside) ? beside : above);
    }

    private static ConfigException missing(String problem, String remedy) {
        return new ConfigException("EMBEDDING_MODEL_PATH", problem, remedy);
    }
}

package dev.footnote.retrieval.across;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.config.ConfigException;
import dev.footnote.config.EmbeddingConfig;
import dev.footnote.config.EmbeddingConfig.Endpoint;
import dev.footnote.config.EmbeddingConfig.LocalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names an embedding model so that its vectors are never taken for another's: what it is called, and a digest of where
 * it runs (of a file its size and time) and what is put before texts.
 */
public final class ModelId {

    /** How much of the digest is kept, in bytes. */
    private static final int DIGEST = 8;

    private ModelId() {}

    public static String of(EmbeddingConfig embedding) {
        if (embedding.source() instanceof Endpoint endpoint) {
            return endpoint.model() + "#" + digest(endpoint.baseUrl() + "\n" + endpoint.model(), embedding);
        }
        Path file = ((LocalModel) embedding.source()).model();
        try {
            return file.getFileName() + "#"
                    + digest(
                            Files.size(file) + "\n"
                                    + Files.getLastModifiedTime(file).toMillis(),
                            embedding);
        } catch (IOException e) {
            throw new ConfigException("EMBEDDING_MODEL_PATH", "can't be read", "name an ONNX model or its folder");
        }
    }

    private static String digest(String where, EmbeddingConfig embedding) {
        String all = where + "\n" + embedding.queryPrefix() + "\n" + embedding.passagePrefix();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

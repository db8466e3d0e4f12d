package dev.footnote.retrieval.across;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.config.ConfigException;
import dev.footnote.config.EmbeddingConfig.LocalModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Loads the operator's ONNX model. */
public final class LocalModels {

    /** Where the sentence-transformers library writes how token vectors become one. */
    private static final String POOLING = "1_Pooling/config.json";

    private LocalModels() {}

    /** Takes seconds for a large one; throws {@link ConfigException} for files that are no such model. */
    public static EmbeddingModel open(LocalModel files) {
        try {
            EmbeddingModel model = new OnnxEmbeddingModel(files.model(), files.tokenizer(), pooling(files));
            model.embed("Can it be run?");
            return model;
        } catch (RuntimeException e) {
            throw new ConfigException(
                    "EMBEDDING_MODEL_PATH",
                    "names a model that can't be run (" + e.getClass().getSimpleName() + ")",
                    "take a sentence-embedding model exported to ONNX, with its own tokenizer.json");
        }
    }

    /** The mean, unless the model's own folder says that the first token's vector stands for the text. */
    private static PoolingMode pooling(LocalModel files) {
        Path beside = files.model().toAbsolutePath().getParent();
        return Stream.of(beside, files.tokenizer().toAbsolutePath().getParent())
                        .map(folder -> folder.resolve(POOLING))
                        .filter(Files::isRegularFile)
                        .anyMatch(LocalModels::takesFirst)
                ? PoolingMode.CLS
                : PoolingMode.MEAN;
    }

    private static boolean takesFirst(Path config) {
        try {
            return new ObjectMapper()
                    .readTree(config.toFile())
                    .path("pooling_mode_cls_token")
                    .asBoolean();
        } catch (IOException e) {
            throw new ConfigException(
                    "EMBEDDING_MODEL_PATH", "has an unreadable " + POOLING, "take the model's own, or delete it");
        }
    }
}

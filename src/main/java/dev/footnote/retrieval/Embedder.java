package dev.footnote.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns texts into unit vectors with the prefixes that E5 was trained with. The model loads in the background. */
final class Embedder {

    private final CompletableFuture<EmbeddingModel> model = CompletableFuture.supplyAsync(
            E5SmallV2QuantizedEmbeddingModel::new, task -> daemon(task, "embedding-model"));

    float[] question(String text) {
        return model.join().embed("query: " + text).content().vector();
    }

    /** One vector a text, in their order; uses all cores. */
    List<float[]> passages(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<TextSegment> segments =
                texts.stream().map(text -> TextSegment.from("passage: " + text)).toList();
        return model.join().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    private static void daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}

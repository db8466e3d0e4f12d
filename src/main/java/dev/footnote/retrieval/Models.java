package dev.footnote.retrieval;

import dev.footnote.retrieval.encode.E5Encoder;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.EncodingException;
import dev.footnote.retrieval.encode.PackagedModel;
import dev.footnote.retrieval.encode.Products;
import dev.footnote.retrieval.index.Waiting;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What runs on ONNX Runtime, loaded in the background: the English model from construction on, the other when it is first
 * asked for. Then what loading leaves behind, copies of the model above all, is given back ({@link FreeMemory}).
 */
final class Models implements AutoCloseable {

    private final Executor executor;
    private final Map<PackagedModel, CompletableFuture<Encoder>> encoders = new EnumMap<>(PackagedModel.class);
    private final CompletableFuture<Products> products;
    private @Nullable Encoder untuned;

    Models(Executor executor) {
        this.executor = executor;
        encoder(PackagedModel.ENGLISH);
        products = CompletableFuture.supplyAsync(Products::new, executor);
    }

    /** Begins to load the model, if it has not begun. */
    synchronized CompletableFuture<Encoder> encoder(PackagedModel model) {
        return encoders.computeIfAbsent(model, m -> {
            CompletableFuture<Encoder> loading = CompletableFuture.supplyAsync(m::load, executor);
            loading.thenRunAsync(FreeMemory::giveBack, executor);
            return loading;
        });
    }

    /** The one for articles in a language; {@code null} for a language that is searched by terms alone. */
    @Nullable
    CompletableFuture<Encoder> encoder(String language) {
        return PackagedModel.of(language).map(this::encoder).orElse(null);
    }

    /**
     * The English encoder as it was before tuning, which likens words by their meaning; the tuned one by how they answer.
     * Loaded when first asked for, in half a second.
     */
    synchronized Encoder untuned() {
        if (untuned == null) {
            untuned = E5Encoder.untuned();
            executor.execute(FreeMemory::giveBack);
        }
        return untuned;
    }

    /** Waits for the model to have loaded; throws {@link EncodingException} if it could not. */
    Products products() {
        return Waiting.on(products);
    }

    @Override
    public synchronized void close() {
        encoders.values().forEach(encoder -> encoder.thenAccept(Encoder::close));
        products.thenAccept(Products::close);
        if (untuned != null) {
            untuned.close();
        }
    }
}

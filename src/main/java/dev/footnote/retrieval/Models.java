package dev.footnote.retrieval;

import dev.footnote.retrieval.encode.E5Encoder;
import dev.footnote.retrieval.encode.Encoder;
import dev.footnote.retrieval.encode.EncodingException;
import dev.footnote.retrieval.encode.Products;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What runs on ONNX Runtime, loaded in the background from construction on. */
final class Models implements AutoCloseable {

    private final CompletableFuture<Encoder> encoder;
    private final CompletableFuture<Products> products;

    Models(Executor executor) {
        encoder = CompletableFuture.supplyAsync(E5Encoder::new, executor);
        products = CompletableFuture.supplyAsync(Products::new, executor);
    }

    CompletableFuture<Encoder> encoder() {
        return encoder;
    }

    /** Waits for the model to have loaded; throws {@link EncodingException} if it could not. */
    Products products() {
        return Waiting.on(products);
    }

    @Override
    public void close() {
        encoder.thenAccept(Encoder::close);
        products.thenAccept(Products::close);
    }
}

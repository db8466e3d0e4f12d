package dev.footnote.answer.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body as UTF-8 text and fails once it is longer than a number of bytes. */
final class BoundedText implements BodySubscriber<String> {

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private final int limit;
    private int size;
    private @Nullable Subscription subscription;

    BoundedText(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Subscription granted) {
        subscription = granted;
        text.onSubscribe(granted);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        size += part.stream().mapToInt(ByteBuffer::remaining).sum();
        if (size <= limit) {
            text.onNext(part);
        } else if (subscription != null) {
            subscription.cancel();
            text.onError(new IOException("the model's response is longer than " + limit + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}

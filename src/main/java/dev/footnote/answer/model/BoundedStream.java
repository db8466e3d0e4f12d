package dev.footnote.answer.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read while it comes, by one thread: bounded in bytes and in the time between two parts of it, and left
 * at once when that thread is interrupted.
 */
final class BoundedStream extends InputStream implements BodySubscriber<BoundedStream> {

    /** What the network has to tell the reader: bytes, the end or a failure. */
    private record Part(List<ByteBuffer> bytes, @Nullable Throwable failure, boolean last) {}

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final int limit;
    private volatile Duration gap;
    private int size;
    private volatile @Nullable Subscription subscription;
    private Part current = new Part(List.of(), null, false);

    /** @param gap the longest wait for the next part */
    BoundedStream(int limit, Duration gap) {
        this.limit = limit;
        this.gap = gap;
    }

    /** Waits for each further part only so long. */
    void hurry(Duration shorter) {
        gap = shorter;
    }

    @Override
    public CompletionStage<BoundedStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription granted) {
        subscription = granted;
        granted.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        size += bytes.stream().mapToInt(ByteBuffer::remaining).sum();
        if (size <= limit) {
            parts.add(new Part(bytes, null, false));
        } else {
            close();
            onError(new IOException("the model's response is longer than " + limit + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new Part(List.of(), failure, true));
    }

    @Override
    public void onComplete() {
        parts.add(new Part(List.of(), null, true));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        ByteBuffer bytes = next();
        if (bytes == null) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    /** Bytes to read; {@code null} at the end. */
    private @Nullable ByteBuffer next() throws IOException {
        while (true) {
            for (ByteBuffer bytes : current.bytes()) {
                if (bytes.hasRemaining()) {
                    return bytes;
                }
            }
            if (current.failure() != null) {
                throw new IOException("the model's response broke off", current.failure());
            }
            if (current.last()) {
                return null;
            }
            current = await();
        }
    }

    private Part await() throws IOException {
        try {
            Part part = parts.poll(gap.toMillis(), TimeUnit.MILLISECONDS);
            if (part == null) {
                close();
                throw new HttpTimeoutException("nothing came from the model for " + gap);
            }
            Subscription granted = subscription;
            if (!part.last() && granted != null) {
                granted.request(1);
            }
            return part;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the model wrote");
        }
    }

    /** Tells the endpoint to stop. */
    @Override
    public void close() {
        Subscription granted = subscription;
        if (granted != null) {
            granted.cancel();
        }
    }
}

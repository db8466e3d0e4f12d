package dev.footnote.telegram.api;

import dev.footnote.config.Secret;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** One bot's calls to a Bot API server, each made once; every failure is a {@link CallFailedException}. */
public final class BotApi implements AutoCloseable {

    /** How long a call may still take when its thread is to end. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final Secret token;

    /** Whose answers may take as long as {@code read}; longer than the poll's own timeout for a poller. */
    public BotApi(Secret token, ApiAddress address, Duration read) {
        this.token = token;
        http = Wire.client(read, address.proxy());
        client = new OkHttpTelegramClient(http, token.reveal(), address.url());
    }

    /** Calls and waits for the result. */
    public <T extends Serializable> T call(BotApiMethod<T> method) throws CallFailedException, InterruptedException {
        return get(start(method), null);
    }

    /**
     * Calls and waits for the result. An interruption doesn't cut the call short, as its effect may be there already:
     * it is waited for a little longer, and the interruption is passed on by the thread's flag.
     */
    <T extends Serializable> T complete(BotApiMethod<T> method) throws CallFailedException, InterruptedException {
        return completed(start(method));
    }

    private <T> T completed(CompletableFuture<T> result) throws CallFailedException, InterruptedException {
        try {
            return get(result, null);
        } catch (InterruptedException e) {
            try {
                return get(result, LAST_WAIT);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T get(CompletableFuture<T> result, @Nullable Duration atMost)
            throws CallFailedException, InterruptedException {
        try {
            return atMost == null ? result.get() : result.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw redacted(Diagnosis.of(e));
        } catch (TimeoutException e) {
            throw new InterruptedException();
        }
    }

    /** Calls and returns at once; a failure completes the result with a {@link CallFailedException}. */
    public <T extends Serializable> CompletableFuture<T> callAsync(BotApiMethod<T> method) {
        return start(method)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        redacted(Diagnosis.of(failure instanceof CompletionException ? failure.getCause() : failure))));
    }

    /** Sends a file and waits for the result, on an interruption a little longer. */
    Message upload(SendDocument document) throws CallFailedException, InterruptedException {
        return completed(client.executeAsync(document));
    }

    private <T extends Serializable> CompletableFuture<T> start(BotApiMethod<T> method) {
        try {
            return client.executeAsync(method);
        } catch (TelegramApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CallFailedException redacted(CallFailedException failure) {
        String secret = token.reveal();
        return failure.description().contains(secret)
                ? new CallFailedException(
                        failure.kind(),
                        failure.status(),
                        failure.description().replace(secret, token.toString()),
                        failure.retryAfter().toSeconds(),
                        failure.movedTo())
                : failure;
    }

    /** Cancels what runs; its callers see a {@link CallFailedException}. */
    @Override
    public void close() {
        Wire.close(http);
    }
}

package dev.footnote.answer.model;

import dev.footnote.config.ProxyServer;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * LangChain4j's own HTTP client ends its time-out with the response's headers, reads bodies of any length and drops the
 * headers of a refusal. This one bounds the body, stops when its thread is interrupted and keeps {@code Retry-After}.
 * Streams are read on the calling thread, too, and bounded also in the silence between two words.
 */
final class BoundedHttpClient implements HttpClient {

    /** Bytes; a stream wraps each few characters in some 300. */
    private static final int LONGEST_STREAM = 8 << 20;

    /** The share of the time-out after which a model that has begun to write and stops counts as stalled. */
    private static final int STALLED = 3;

    private final java.net.http.HttpClient client;
    private final Optional<ProxyServer.Login> login;
    private final Duration readTimeout;
    private final int longestBody;
    private final Clock clock;

    BoundedHttpClient(
            Duration connectTimeout, Duration readTimeout, Optional<ProxyServer> proxy, int longestBody, Clock clock) {
        this.readTimeout = readTimeout;
        this.longestBody = longestBody;
        this.clock = clock;
        login = proxy.flatMap(ProxyServer::login);
        java.net.http.HttpClient.Builder builder =
                java.net.http.HttpClient.newBuilder().connectTimeout(connectTimeout);
        proxy.ifPresent(server -> builder.proxy(ProxySelector.of(server.address())));
        client = builder.build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) throws HttpException {
        HttpResponse<String> response = await(request, new BoundedText(longestBody));
        if (response.statusCode() / 100 != 2) {
            throw new Refusal(response.statusCode(), response.body(), retryAfter(response));
        }
        return success(response, response.body());
    }

    /** Returns when the stream has ended, been cancelled or failed, and the listener has heard of it. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (BoundedStream stream = new BoundedStream(LONGEST_STREAM, readTimeout)) {
            HttpResponse<BoundedStream> response = await(request, stream);
            if (response.statusCode() / 100 != 2) {
                String body = new String(stream.readNBytes(longestBody), StandardCharsets.UTF_8);
                listener.onError(new Refusal(response.statusCode(), body, retryAfter(response)));
                return;
            }
            boolean plain =
                    response.headers().firstValue("Content-Type").orElse("").contains("application/json");
            if (plain) {
                listener.onError(new NoStreamException("the endpoint answered without a stream", true));
                return;
            }
            listener.onOpen(success(response, ""));
            EventWatch watch = new EventWatch(listener, () -> stream.hurry(readTimeout.dividedBy(STALLED)));
            parser.parse(stream, watch);
            if (watch.isCutShort()) {
                listener.onError(new UncheckedIOException(new IOException("the model's stream broke off")));
            }
            listener.onClose();
        } catch (IOException e) {
            listener.onError(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            listener.onError(e);
        }
    }

    private static SuccessfulHttpResponse success(HttpResponse<?> response, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private <T> HttpResponse<T> await(HttpRequest request, BodySubscriber<T> body) {
        CompletableFuture<HttpResponse<T>> call = client.sendAsync(translate(request), headers -> body);
        boolean done = false;
        try {
            HttpResponse<T> response = call.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
            done = true;
            return response;
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(String.valueOf(e.getCause()), e.getCause()));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("the model took longer than " + readTimeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for the model", e));
        } finally {
            if (!done) {
                call.cancel(true);
            }
        }
    }

    private java.net.http.HttpRequest translate(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(readTimeout);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        login.ifPresent(proxy -> builder.header("Proxy-Authorization", proxy.basic()));
        String body = request.body();
        return builder.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Seconds, or an HTTP date. */
    private Duration retryAfter(HttpResponse<?> response) {
        String header = response.headers().firstValue("Retry-After").orElse("0").strip();
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            // neither form: as if there were no header
            return Duration.ZERO;
        }
    }
}

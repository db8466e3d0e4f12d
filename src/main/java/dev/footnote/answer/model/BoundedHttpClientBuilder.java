package dev.footnote.answer.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;

/** Hands {@link BoundedHttpClient} to LangChain4j's models, which set the time-outs. */
public final class BoundedHttpClientBuilder implements HttpClientBuilder {

    /** Bytes; no answer to a question is longer. */
    private static final int LONGEST_BODY = 1 << 20;

    private final int longestBody;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(60);

    public BoundedHttpClientBuilder() {
        this(LONGEST_BODY);
    }

    /** @param longestBody of a response, in bytes */
    public BoundedHttpClientBuilder(int longestBody) {
        this.longestBody = longestBody;
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(connectTimeout, readTimeout, longestBody, Clock.systemUTC());
    }
}

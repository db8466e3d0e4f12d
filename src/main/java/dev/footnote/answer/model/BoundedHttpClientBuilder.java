package dev.footnote.answer.model;

import dev.footnote.config.ProxyServer;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Hands {@link BoundedHttpClient} to LangChain4j's models, which set the time-outs. */
public final class BoundedHttpClientBuilder implements HttpClientBuilder {

    /** Bytes; no answer to a question is longer. */
    private static final int LONGEST_BODY = 1 << 20;

    private final Optional<ProxyServer> proxy;
    private final int longestBody;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(60);

    /** @param proxy that the endpoint is reached through */
    public BoundedHttpClientBuilder(Optional<ProxyServer> proxy) {
        this(proxy, LONGEST_BODY);
        if (proxy.flatMap(ProxyServer::login).isPresent()) {
            // Java lets no password through to the proxy of an https address unless told before its first connection
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        }
    }

    /** @param longestBody of a response, in bytes */
    public BoundedHttpClientBuilder(int longestBody) {
        this(Optional.empty(), longestBody);
    }

    private BoundedHttpClientBuilder(Optional<ProxyServer> proxy, int longestBody) {
        this.proxy = proxy;
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
        return new BoundedHttpClient(connectTimeout, readTimeout, proxy, longestBody, Clock.systemUTC());
    }
}

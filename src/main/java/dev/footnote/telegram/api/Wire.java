package dev.footnote.telegram.api;

import dev.footnote.config.ProxyServer;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** HTTP as the Bot API needs it: never retried unasked, and every failure tells how far the request got. */
final class Wire {

    /** Parallel requests to the one host there is. */
    private static final int PARALLEL = 64;

    private static final String PROXY_LOGIN = "Proxy-Authorization";

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The request went out; its answer did not come back whole. */
    static final class LostAnswerException extends IOException {
        private static final long serialVersionUID = 1;

        LostAnswerException(IOException cause) {
            super(cause);
        }
    }

    /** The answer is no JSON: something between here and the Bot API server gave it. */
    static final class ForeignAnswerException extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        ForeignAnswerException(int status) {
            super("HTTP " + status + " without JSON");
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private Wire() {}

    /** A client whose answers may take as long as {@code read}. */
    static OkHttpClient client(Duration read, Optional<ProxyServer> proxy) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(PARALLEL);
        dispatcher.setMaxRequestsPerHost(PARALLEL);
        return through(proxy, new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(read)
                .callTimeout(read.plus(CONNECT))
                .addInterceptor(Wire::readWhole)
                .addNetworkInterceptor(Wire::markSent)
                .build();
    }

    /** The builder, made to connect through the proxy if there is one. */
    static OkHttpClient.Builder through(Optional<ProxyServer> proxy, OkHttpClient.Builder builder) {
        proxy.ifPresent(server -> builder.proxy(new Proxy(Proxy.Type.HTTP, server.address())));
        proxy.flatMap(ProxyServer::login)
                .ifPresent(login -> builder.proxyAuthenticator((route, refused) -> authorized(refused, login)));
        return builder;
    }

    /** The refused request with the login; {@code null}, which gives up, when the proxy has had that. */
    private static @Nullable Request authorized(Response refused, ProxyServer.Login login) {
        return refused.request().header(PROXY_LOGIN) == null
                ? refused.request()
                        .newBuilder()
                        .header(PROXY_LOGIN, login.basic())
                        .build()
                : null;
    }

    /** Stops the running calls and lets the client's threads end. */
    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static Response markSent(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw new LostAnswerException(e);
        }
    }

    private static Response readWhole(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null) {
            throw new ForeignAnswerException(response.code());
        }
        byte[] bytes;
        try {
            bytes = body.bytes();
        } catch (IOException e) {
            throw new LostAnswerException(e);
        }
        if (bytes.length == 0 || bytes[0] != '{') {
            throw new ForeignAnswerException(response.code());
        }
        return response.newBuilder()
                .body(ResponseBody.create(bytes, body.contentType()))
                .build();
    }
}

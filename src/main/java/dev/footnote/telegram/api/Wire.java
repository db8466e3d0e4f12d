package dev.footnote.telegram.api;

import java.io.IOException;
import java.time.Duration;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** HTTP as the Bot API needs it: never retried unasked, and every failure tells how far the request got. */
final class Wire {

    /** Parallel requests to the one host there is. */
    private static final int PARALLEL = 64;

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
    static OkHttpClient client(Duration read) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(PARALLEL);
        dispatcher.setMaxRequestsPerHost(PARALLEL);
        return new OkHttpClient.Builder()
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

package dev.footnote.article.fetch;

import dev.footnote.article.fetch.FetchPolicy.Limits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes one request to a checked address: no redirects, no cookies, no proxy, sizes and times bounded. */
final class Exchange {

    private static final String ACCEPT = "text/html, application/xhtml+xml, text/markdown, text/plain, "
            + "application/pdf, application/epub+zip, "
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1";

    private final OkHttpClient client;
    private final CheckedDns dns;
    private final Limits limits;
    private final String userAgent;

    Exchange(FetchPolicy policy, Dns resolver) {
        limits = policy.limits();
        userAgent = policy.manners().userAgent();
        dns = new CheckedDns(resolver, policy.access(), limits.silence());
        client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(limits.silence())
                .readTimeout(limits.silence())
                .writeTimeout(limits.silence())
                .connectionPool(new ConnectionPool(8, 5, TimeUnit.SECONDS))
                .addNetworkInterceptor(this::checkConnection)
                .build();
    }

    /**
     * What a site answered.
     *
     * @param location of a redirect
     * @param contentType as declared
     * @param body decompressed; empty unless the status is 2xx
     */
    record Reply(int status, @Nullable String location, @Nullable String contentType, byte[] body) {

        boolean isRedirect() {
            return switch (status) {
                case 301, 302, 303, 307, 308 -> location != null;
                default -> false;
            };
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Asks for an address that {@link AddressRules} has passed; throws {@link FetchException}. */
    Reply get(HttpUrl url, Deadline deadline) {
        Call call = client.newBuilder().dns(dns.pinnedTo(url)).build().newCall(request(url));
        call.timeout().timeout(deadline.left(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            byte[] body = response.isSuccessful() ? new BoundedBody(url, limits, deadline).read(response) : new byte[0];
            return new Reply(response.code(), response.header("Location"), response.header("Content-Type"), body);
        } catch (IOException e) {
            throw FetchException.because(url.toString(), problemOf(e, deadline), e);
        }
    }

    private Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", BoundedBody.ENCODINGS)
                .build();
    }

    private Response checkConnection(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null) {
            dns.checkConnected(
                    chain.request().url(),
                    connection.socket().getInetAddress(),
                    connection.route().proxy());
        }
        return chain.proceed(chain.request());
    }

    private static Problem problemOf(IOException fault, Deadline deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return Problem.CANCELLED;
        }
        if (deadline.passed() || fault instanceof SocketTimeoutException || fault instanceof InterruptedIOException) {
            return Problem.TOO_SLOW;
        }
        if (fault instanceof UnknownHostException) {
            return Problem.UNKNOWN_HOST;
        }
        return fault instanceof SSLException ? Problem.TLS : Problem.NETWORK;
    }
}

package dev.footnote.article.fetch;

import dev.footnote.article.fetch.FetchPolicy.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Resolves a host once for a connection, in bounded time, and hands out its addresses only if every one of them is
 * public. OkHttp connects to exactly these, so a name that changes its address afterwards gains nothing.
 */
final class CheckedDns {

    private final ExecutorService resolving = Executors.newCachedThreadPool(CheckedDns::daemon);
    private final Dns resolver;
    private final Access access;
    private final Duration patience;

    CheckedDns(Dns resolver, Access access, Duration patience) {
        this.resolver = resolver;
        this.access = access;
        this.patience = patience;
    }

    /** What resolves names for requests to this address; equal for equal hosts and ports, so connections are reused. */
    Dns pinnedTo(HttpUrl url) {
        return new Pinned(this, url.newBuilder().encodedPath("/").query(null).build());
    }

    /** The lookup for one host and port. */
    private record Pinned(CheckedDns rules, HttpUrl origin) implements Dns {

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            List<InetAddress> found = rules.resolve(origin, host);
            if (!rules.access.trusts(origin.host(), origin.port())) {
                found.forEach(address -> check(origin, address));
            }
            return found;
        }
    }

    /** The last look, at the socket that a request is about to be written to. */
    void checkConnected(HttpUrl url, InetAddress peer, Proxy proxy) throws IOException {
        if (proxy.type() != Proxy.Type.DIRECT) {
            throw new IOException("fetching never goes through a proxy, but this connection does: " + proxy);
        }
        if (!access.trusts(url.host(), url.port())) {
            check(url, peer);
        }
    }

    private static void check(HttpUrl url, InetAddress address) {
        if (!PublicAddresses.contain(address)) {
            throw FetchException.of(
                    url.toString(),
                    Problem.ADDRESS_FORBIDDEN,
                    url.host() + " leads to " + address.getHostAddress() + ", which is not a public address");
        }
    }

    private List<InetAddress> resolve(HttpUrl url, String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = resolving.submit(() -> resolver.lookup(host));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw FetchException.of(url.toString(), Problem.TOO_SLOW, "no address for " + host + " in " + patience);
        } catch (ExecutionException e) {
            throw FetchException.because(url.toString(), Problem.UNKNOWN_HOST, e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw FetchException.because(url.toString(), Problem.CANCELLED, e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "resolve");
        thread.setDaemon(true);
        return thread;
    }
}

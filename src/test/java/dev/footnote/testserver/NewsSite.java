package dev.footnote.testserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footnote.article.fetch.FetchPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback with pages that a test writes, which may be slow, missing or shut. */
public final class NewsSite implements AutoCloseable {

    /** A page as it is served. */
    private record Page(int status, String type, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public NewsSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Puts an article on the site and gives its address. */
    public String publish(String path, String title, String... paragraphs) {
        StringBuilder body = new StringBuilder("<h1>" + title + "</h1>");
        for (String paragraph : paragraphs) {
            body.append("<p>").append(paragraph).append("</p>");
        }
        return put(path, 200, html(title, "<article>" + body + "</article>"));
    }

    /** Puts any page on the site and gives its address. */
    public String put(String path, int status, String html) {
        pages.put(path, new Page(status, "text/html; charset=utf-8", html));
        return address(path);
    }

    public static String html(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body>" + body
                + "</body></html>";
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Lets no page be served until the latch that is returned is counted down. */
    public CountDownLatch shut() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** How often a page was asked for. */
    public long visits(String path) {
        return requests.stream().filter(path::equals).count();
    }

    /** A policy that allows this site, and to ask it as often as one likes. */
    public FetchPolicy policy() {
        return new FetchPolicy(
                new FetchPolicy.Access(
                        Set.of(80, 443),
                        Set.of("localhost:" + server.getAddress().getPort())),
                new FetchPolicy.Limits(1_000_000, 1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(3), 3),
                new FetchPolicy.Manners("Footnote/0.1 (test)", true, Duration.ofMillis(1)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        try (exchange) {
            if (!path.equals("/robots.txt")) {
                gate.await();
            }
            Page page = pages.getOrDefault(path, new Page(404, "text/html", html("Not found", "<p>Not found</p>")));
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

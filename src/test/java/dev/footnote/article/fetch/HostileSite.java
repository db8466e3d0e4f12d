package dev.footnote.article.fetch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A web server on loopback that sends, byte for byte, whatever a test tells it to. */
final class HostileSite implements AutoCloseable {

    /** What is sent for one request; may block, drip or break off. */
    interface Behaviour {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<List<String>> headers = new CopyOnWriteArrayList<>();

    HostileSite() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A policy with small limits that allows this site under the name localhost, and nothing else that is local. */
    FetchPolicy policy(String... moreTrusted) {
        Set<String> trusted = Stream.concat(Stream.of("localhost:" + port()), Stream.of(moreTrusted))
                .collect(Collectors.toSet());
        return new FetchPolicy(
                new FetchPolicy.Access(Set.of(80, 443, port()), trusted),
                new FetchPolicy.Limits(200_000, 500_000, Duration.ofMillis(1500), Duration.ofMillis(500), 3),
                new FetchPolicy.Manners("Footnote/0.1 (test)", true, Duration.ofMillis(100)));
    }

    /** What a fetcher that may come here says of a page. */
    Problem problemAt(String path) {
        return problem(new Fetcher(policy()), url(path));
    }

    static Problem problem(Fetcher fetcher, String address) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address))
                .problem();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Its address under the name localhost. */
    String url(String path) {
        return "http://localhost:" + port() + path;
    }

    /** The requested paths so far, in order. */
    List<String> requests() {
        return requests;
    }

    List<String> headersOf(String path) {
        return headers.get(requests.indexOf(path));
    }

    HostileSite on(String path, Behaviour behaviour) {
        pages.put(path, behaviour);
        return this;
    }

    HostileSite page(String path, String contentType, String text) {
        return page(path, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    HostileSite page(String path, String contentType, byte[] body, String... moreHeaders) {
        List<String> lines = new ArrayList<>(List.of("Content-Type: " + contentType));
        lines.addAll(List.of(moreHeaders));
        return on(path, out -> reply(out, "200 OK", lines, body));
    }

    HostileSite redirect(String path, String location) {
        return on(path, out -> reply(out, "302 Found", List.of("Location: " + location), new byte[0]));
    }

    HostileSite status(String path, String status) {
        return on(path, out -> reply(out, status, List.of(), "<p>sorry".getBytes(StandardCharsets.UTF_8)));
    }

    static void head(OutputStream out, String status, List<String> headers) throws IOException {
        String lines = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        out.write(("HTTP/1.1 " + status + "\r\n" + lines + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void reply(OutputStream out, String status, List<String> headers, byte[] body) throws IOException {
        List<String> lines = new ArrayList<>(headers);
        lines.add("Content-Length: " + body.length);
        head(out, status, lines);
        out.write(body);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (Socket socket = connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            if (request == null) {
                return;
            }
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            String path = request.split(" ")[1];
            headers.add(lines);
            requests.add(path);
            Behaviour missing = out -> reply(out, "404 Not Found", List.of(), new byte[0]);
            pages.getOrDefault(path, missing).send(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // the fetcher hung up, as it should on most of these pages
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}

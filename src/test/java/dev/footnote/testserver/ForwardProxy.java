package dev.footnote.testserver;

import dev.footnote.config.ProxyServer;
import dev.footnote.config.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy on a free local port that may want a user and password, for http addresses and for tunnels. */
public final class ForwardProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final String login;

    /** One for everybody. */
    public ForwardProxy() {
        this("");
    }

    /** One for who knows {@code user:password}. */
    public ForwardProxy(String login) {
        this.login = login;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** What a program is told that uses it without a login. */
    public ProxyServer server() {
        return new ProxyServer("127.0.0.1", socket.getLocalPort(), Optional.empty());
    }

    /** What a program is told that uses it with a login. */
    public ProxyServer server(String user, String password) {
        return new ProxyServer(
                "127.0.0.1", socket.getLocalPort(), Optional.of(new ProxyServer.Login(user, new Secret(password))));
    }

    /** The request lines of what was let through. */
    public List<String> served() {
        return List.copyOf(served);
    }

    /** The request lines of what came without the right login. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            for (String head = head(client.getInputStream()); !head.isEmpty(); head = head(client.getInputStream())) {
                String line = head.lines().findFirst().orElse("");
                String basic = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
                if (!login.isEmpty() && !head.contains(basic)) {
                    refused.add(line);
                    drain(client.getInputStream(), head);
                    write(
                            client,
                            "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                                    + "Content-Length: 0\r\n\r\n");
                } else {
                    served.add(line);
                    forward(client, line, head);
                    return;
                }
            }
        } catch (IOException e) {
            // one of the two has hung up
        }
    }

    private void forward(Socket client, String line, String head) throws IOException {
        String[] words = line.split(" ");
        boolean tunnel = words[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "tunnel://" + words[1] : words[1]);
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            if (tunnel) {
                write(client, "HTTP/1.1 200 Connected\r\n\r\n");
            } else {
                write(server, head);
            }
            threads.execute(() -> copy(client, server));
            copy(server, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has hung up
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void drain(InputStream in, String head) throws IOException {
        int length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        in.readNBytes(length);
    }

    private static void write(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}

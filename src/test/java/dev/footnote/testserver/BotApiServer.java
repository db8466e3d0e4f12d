package dev.footnote.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Bot API server on this machine: as strict as Telegram's, and as unreliable as a test wants it to be. */
public final class BotApiServer implements AutoCloseable {

    public static final String TOKEN = "123456:SECRET-token";

    /** The person who is every group's administrator. */
    public static final long ADMINISTRATOR = 77;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A call that was made.
     *
     * @param method in lower case, as Telegram doesn't mind
     * @param nanos when it came, by {@link System#nanoTime}
     */
    public record Call(String method, JsonNode parameters, long nanos) {

        public String text() {
            return parameters.path("text").asText();
        }

        public long chat() {
            return parameters.path("chat_id").asLong();
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Behaviour>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Updates updates = new Updates();
    private final Methods methods = new Methods(updates, violations);

    public BotApiServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** What the bot will be sent. */
    public Updates updates() {
        return updates;
    }

    /** The id of the chat's last message from the bot. */
    public int lastMessage(long chat) {
        return methods.lastMessage(chat);
    }

    /** A file that the bot may download by this id. */
    public void keepFile(String id, byte[] content) {
        files.put("documents/" + id, content);
    }

    /** The next call of the method is treated so; several are treated in the order in which they were told. */
    public void next(String method, Behaviour behaviour) {
        behaviours
                .computeIfAbsent(method.toLowerCase(Locale.ROOT), unknown -> new ConcurrentLinkedQueue<>())
                .add(behaviour);
    }

    /** What the bot did that the Bot API lets pass or refuses, and a careful bot never does. */
    public List<String> violations() {
        return violations;
    }

    /** All calls so far of a method, those that failed included. */
    public List<Call> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The messages that have arrived in a chat, as plain text. */
    public List<String> messages(long chat) {
        return methods.messages(chat);
    }

    @Override
    public void close() {
        updates.close();
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String prefix = "/bot" + TOKEN + "/";
            if (path.startsWith("/file" + prefix)) {
                serveFile(exchange, path.substring(("/file" + prefix).length()));
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!path.startsWith(prefix)) {
                answer(exchange, new Refusal(401, "Unauthorized"));
                return;
            }
            String method = path.substring(prefix.length()).toLowerCase(Locale.ROOT);
            JsonNode parameters = parameters(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            calls.add(new Call(method, parameters, System.nanoTime()));
            Queue<Behaviour> planned = behaviours.get(method);
            Behaviour behaviour = planned == null ? null : planned.poll();
            perform(exchange, method, parameters, behaviour);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A multipart body is kept as a whole, under {@code body}. */
    private static JsonNode parameters(String contentType, byte[] body) throws IOException {
        if (contentType != null && contentType.startsWith("multipart/form-data")) {
            return JSON.createObjectNode().put("body", new String(body, StandardCharsets.UTF_8));
        }
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private void serveFile(HttpExchange exchange, String path) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            answer(exchange, new Refusal(404, "Not Found"));
        } else {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private void perform(HttpExchange exchange, String method, JsonNode parameters, Behaviour behaviour)
            throws IOException, InterruptedException {
        if (behaviour instanceof Behaviour.Refuses refuses) {
            answer(exchange, new Refusal(refuses.status(), refuses.description(), refuses.parameters()));
            return;
        }
        if (behaviour instanceof Behaviour.ShowsPage page) {
            answer(exchange, page.status(), "<html><head><title>Bad Gateway</title></head></html>");
            return;
        }
        if (behaviour instanceof Behaviour.CutsConnection cut && !cut.afterTheEffect()) {
            return;
        }
        if (behaviour instanceof Behaviour.IsSlow slow) {
            Thread.sleep(slow.delay().toMillis());
        }
        try {
            String result = "{\"ok\":true,\"result\":" + methods.call(method, parameters) + "}";
            if (behaviour instanceof Behaviour.AnswersLate late) {
                Thread.sleep(late.delay().toMillis());
            }
            if (behaviour instanceof Behaviour.CutsAnswer) {
                exchange.sendResponseHeaders(200, result.length() + 100);
                exchange.getResponseBody().write(result.substring(0, 5).getBytes(StandardCharsets.UTF_8));
            } else if (!(behaviour instanceof Behaviour.CutsConnection)) {
                answer(exchange, 200, result);
            }
        } catch (Refusal refusal) {
            answer(exchange, refusal);
        }
    }

    private static void answer(HttpExchange exchange, Refusal refusal) throws IOException {
        answer(exchange, refusal.status(), refusal.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("{") ? "application/json" : "text/html");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

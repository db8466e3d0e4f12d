package dev.footnote.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A real OpenAI-compatible endpoint on a free local port that behaves as a test says: one {@link Behaviour} a chat
 * call, in order, the last one for every further call. Close it to end what still hangs.
 */
public final class LyingModelServer implements AutoCloseable {

    /**
     * One request to {@code /v1/chat/completions}.
     *
     * @param stream whether server-sent events were asked for
     * @param system the system messages' text
     * @param user the last user message's text
     * @param authorization the header, empty when there was none
     */
    public record ChatCall(JsonNode body, boolean stream, String system, String user, String authorization) {

        private static final Pattern NUMBERED = Pattern.compile("(?m)^\\[(\\d+)]\\s*(.*)$");

        /** The number under which the prompt shows the first sentence that holds the words; fails when none does. */
        public int numberOf(String words) {
            return NUMBERED.matcher(system + "\n" + user)
                    .results()
                    .filter(line -> line.group(2).contains(words))
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sentence was given with: " + words + "\n" + user));
        }

        /** How many numbered sentences the prompt shows. */
        public int sentences() {
            return (int) NUMBERED.matcher(system + "\n" + user).results().count();
        }
    }

    /** What the server does with a chat call. */
    @FunctionalInterface
    public interface Behaviour {
        void serve(ChatCall call, HttpExchange exchange) throws IOException, InterruptedException;
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Behaviour> behaviours;
    private final List<ChatCall> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    private LyingModelServer(List<Behaviour> behaviours) throws IOException {
        this.behaviours = behaviours;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::chat);
        server.setExecutor(threads);
        server.start();
    }

    public static LyingModelServer that(Behaviour first, Behaviour... next) {
        try {
            return new LyingModelServer(
                    Stream.concat(Stream.of(first), Arrays.stream(next)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code LLM_BASE_URL}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The chat calls so far, in the order of their arrival. */
    public List<ChatCall> calls() {
        return List.copyOf(calls);
    }

    /** How many calls are being served; one that hangs or never ends counts until its client hangs up. */
    public int underWay() {
        return underWay.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void chat(HttpExchange exchange) throws IOException {
        ChatCall call = read(exchange);
        calls.add(call);
        int turn = Math.min(served.getAndIncrement(), behaviours.size() - 1);
        underWay.incrementAndGet();
        try (exchange) {
            behaviours.get(turn).serve(call, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private static ChatCall read(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new ChatCall(
                body,
                body.path("stream").asBoolean(),
                textOf(body, "system"),
                textOf(body, "user"),
                authorization == null ? "" : authorization);
    }

    private static String textOf(JsonNode body, String role) {
        return StreamSupport.stream(body.path("messages").spliterator(), false)
                .filter(message -> message.path("role").asText().equals(role))
                .map(message -> message.path("content"))
                .map(content ->
                        content.isTextual() ? content.asText() : String.join("\n", content.findValuesAsText("text")))
                .reduce((before, last) -> role.equals("system") ? before + "\n" + last : last)
                .orElse("");
    }
}

package dev.footnote.testserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A real OpenAI-compatible embeddings endpoint on a free local port that behaves as a test says, and says otherwise
 * later. Its vectors know a few words in several languages, and nothing else. Close it to end what still hangs.
 */
public final class EmbeddingServer implements AutoCloseable {

    /** Words that mean one thing, by how they begin. */
    private static final List<String> MEANINGS = List.of(
            "ships warship corvette vessel кораб schiff kriegsschiff barco navire 军舰",
            "send sent dispatch отправ послал schick sandte envi 派",
            "china chines beijing кита пекин 中国 北京 pekin",
            "russia росси russ rusia 俄罗斯",
            "bread хлеб brot pan pain 面包",
            "declar деклар erklärung 声明",
            "patrol патрул patrouill 巡逻",
            "jets истребит kampfjet avion 战斗机",
            "exercise учени übung ejercicio 演习");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server does with a call. */
    @FunctionalInterface
    public interface Behaviour {
        void serve(Call call, HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** One request for embeddings; {@code authorization} is empty when there was none. */
    public record Call(String model, List<String> texts, String authorization) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    private EmbeddingServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", this::embed);
        server.setExecutor(threads);
        server.start();
    }

    public static EmbeddingServer that(Behaviour behaviour) {
        try {
            return new EmbeddingServer(behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes what it does from the next call on. */
    public void now(Behaviour other) {
        behaviour = other;
    }

    /** For {@code EMBEDDING_BASE_URL}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The calls so far, in the order of their arrival. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Gives each text its vector, of as many components as there are meanings, and some. */
    public static Behaviour embeds(int dimensions) {
        return (call, exchange) -> send(exchange, 200, vectors(call.texts(), dimensions));
    }

    /** One vector fewer than texts. */
    public static Behaviour losesOne() {
        return (call, exchange) ->
                send(exchange, 200, vectors(call.texts().subList(1, call.texts().size()), 16));
    }

    /** Vectors whose sizes differ. */
    public static Behaviour mixesSizes() {
        return (call, exchange) -> {
            ObjectNode reply = vectors(call.texts(), 16);
            ((ArrayNode) reply.get("data").get(0).get("embedding")).add(1.0);
            send(exchange, 200, reply);
        };
    }

    /** Vectors of nothing but noughts. */
    public static Behaviour givesNoughts() {
        return (call, exchange) -> {
            ObjectNode reply = vectors(call.texts(), 16);
            reply.get("data")
                    .forEach(row ->
                            ((ObjectNode) row).putArray("embedding").add(0).add(0));
            send(exchange, 200, reply);
        };
    }

    /** A page that is no JSON. */
    public static Behaviour talksRubbish() {
        return (call, exchange) -> send(exchange, 200, "<html>Welcome!</html>");
    }

    /** Refuses, repeating the key that it was sent, as some do. */
    public static Behaviour refuses(int status) {
        return (call, exchange) ->
                send(exchange, status, "{\"error\":{\"message\":\"bad key " + call.authorization() + "\"}}");
    }

    /** Says nothing until it is closed. */
    public static Behaviour stalls() {
        return (call, exchange) -> Thread.sleep(Long.MAX_VALUE);
    }

    /** Does one thing for the first calls and then another. */
    public static Behaviour first(int times, Behaviour first, Behaviour then) {
        AtomicInteger served = new AtomicInteger();
        return (call, exchange) -> (served.getAndIncrement() < times ? first : then).serve(call, exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void embed(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        List<String> texts = StreamSupport.stream(body.path("input").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Call call = new Call(
                body.path("model").asText(),
                body.path("input").isTextual() ? List.of(body.path("input").asText()) : texts,
                authorization == null ? "" : authorization);
        calls.add(call);
        try (exchange) {
            behaviour.serve(call, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode vectors(List<String> texts, int dimensions) {
        ObjectNode reply = JSON.createObjectNode().put("object", "list").put("model", "test");
        ArrayNode data = reply.putArray("data");
        for (int i = 0; i < texts.size(); i++) {
            ArrayNode vector =
                    data.addObject().put("object", "embedding").put("index", i).putArray("embedding");
            for (double component : vector(texts.get(i), dimensions)) {
                vector.add(component);
            }
        }
        reply.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
        return reply;
    }

    /** One component a meaning, and a small one that no text lacks. */
    private static double[] vector(String text, int dimensions) {
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ");
        double[] vector = new double[dimensions];
        IntStream.range(0, MEANINGS.size()).forEach(meaning -> {
            for (String word : MEANINGS.get(meaning).split(" ")) {
                boolean begins = lower.contains((Character.isIdeographic(word.codePointAt(0)) ? "" : " ") + word);
                vector[meaning] = begins ? 1 : vector[meaning];
            }
        });
        vector[dimensions - 1] = 0.1;
        return vector;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = body.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

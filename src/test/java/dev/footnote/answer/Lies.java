package dev.footnote.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.footnote.answer.LyingModelServer.Behaviour;
import dev.footnote.answer.LyingModelServer.ChatCall;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The behaviours of {@link LyingModelServer}, by name: replies of any text, and the ways a connection fails. */
public final class Lies {

    private static final Pattern WORDS = Pattern.compile("(?<=\\s)");

    private Lies() {}

    /** Replies with a text; word by word when a stream is asked for. */
    public static Behaviour says(String reply) {
        return says(call -> reply);
    }

    /** Replies with a text made from the request, such as one that cites the number of a sentence it was given. */
    public static Behaviour says(Function<ChatCall, String> reply) {
        return (call, exchange) -> complete(call, exchange, reply.apply(call), Duration.ZERO);
    }

    /** Replies with a true sentence of the article under a number that no sentence has. */
    public static Behaviour citesNumbersOutOfRange(String claim) {
        return says(call -> claim + " [" + (call.sentences() + 500) + "]");
    }

    /** Replies after a wait. */
    public static Behaviour saysAfter(Duration wait, String reply) {
        return (call, exchange) -> {
            Thread.sleep(wait.toMillis());
            complete(call, exchange, reply, Duration.ZERO);
        };
    }

    /** Streams with a pause after every word; without a stream, replies after the pauses' sum. */
    public static Behaviour trickles(Duration pause, String reply) {
        return (call, exchange) -> complete(call, exchange, reply, pause);
    }

    /** Streams a text and then nothing more, without an end. */
    public static Behaviour stallsAfter(String start) {
        return (call, exchange) -> {
            OutputStream out = open(exchange, "text/event-stream");
            for (String word : WORDS.split(start)) {
                write(out, event(word));
            }
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        };
    }

    /** Streams a text, runs something, streams the next text, and so on; ends well after the last. */
    public static Behaviour pausesBetween(Pause pause, String... texts) {
        return (call, exchange) -> {
            OutputStream out = open(exchange, "text/event-stream");
            for (int i = 0; i < texts.length; i++) {
                if (i > 0) {
                    pause.await(i);
                }
                for (String word : WORDS.split(texts[i])) {
                    write(out, event(word));
                }
            }
            write(out, "data: " + chunk("", "stop") + "\n\ndata: [DONE]\n\n");
        };
    }

    /** What happens between two parts of a stream. */
    @FunctionalInterface
    public interface Pause {
        void await(int partsWritten) throws InterruptedException;
    }

    /** Refuses streams with a status, and replies with a text where none is asked for. */
    public static Behaviour refusesStreams(int status, String reply) {
        return (call, exchange) -> {
            if (call.stream()) {
                refuses(status).serve(call, exchange);
            } else {
                send(exchange, 200, completion(reply));
            }
        };
    }

    /** Gives the whole reply at once as JSON, also where a stream is asked for. */
    public static Behaviour ignoresThatAStreamIsAskedFor(String reply) {
        return (call, exchange) -> send(exchange, 200, completion(reply));
    }

    /** Streams the same words until the connection is closed. */
    public static Behaviour neverEnds(String words) {
        return (call, exchange) -> {
            OutputStream out = open(exchange, call.stream() ? "text/event-stream" : "application/json");
            while (!Thread.currentThread().isInterrupted()) {
                write(out, call.stream() ? event(words) : " ");
                Thread.sleep(5);
            }
        };
    }

    /** Sends the start of a reply, then ends the stream without a finish reason or {@code [DONE]}. */
    public static Behaviour cutsOffAfter(String start) {
        return (call, exchange) -> {
            byte[] half = (call.stream() ? event(start) : completion(start).substring(0, 60))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", call.stream() ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, call.stream() ? 0 : half.length + 500);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
        };
    }

    /** Closes the connection without a word. */
    public static Behaviour hangsUp() {
        return (call, exchange) -> exchange.close();
    }

    /** Accepts the request and never replies. */
    public static Behaviour stalls() {
        return (call, exchange) -> Thread.sleep(Duration.ofMinutes(5).toMillis());
    }

    /** Refuses with a status and an OpenAI-like error body. */
    public static Behaviour refuses(int status) {
        return refuses(status, "");
    }

    /** Refuses with a status and a {@code Retry-After} header, in seconds or as an HTTP date. */
    public static Behaviour refuses(int status, String retryAfter) {
        return (call, exchange) -> {
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            send(exchange, status, "{\"error\":{\"message\":\"refused by the test\",\"code\":\"" + status + "\"}}");
        };
    }

    /** Replies 200 with a body that is not what the protocol says. */
    public static Behaviour sendsBody(String body) {
        return (call, exchange) -> send(exchange, 200, body);
    }

    /** Replies with no choice at all. */
    public static Behaviour offersNoChoice() {
        return sendsBody("{\"id\":\"1\",\"object\":\"chat.completion\",\"choices\":[]}");
    }

    private static void complete(ChatCall call, HttpExchange exchange, String reply, Duration pause)
            throws IOException, InterruptedException {
        List<String> words = List.of(WORDS.split(reply));
        if (!call.stream()) {
            Thread.sleep(pause.toMillis() * words.size());
            send(exchange, 200, completion(reply));
            return;
        }
        OutputStream out = open(exchange, "text/event-stream");
        for (String word : words) {
            write(out, event(word));
            Thread.sleep(pause.toMillis());
        }
        write(out, "data: " + chunk("", "stop") + "\n\n");
        if (call.body().at("/stream_options/include_usage").asBoolean()) {
            write(out, "data: " + usage(reply) + "\n\n");
        }
        write(out, "data: [DONE]\n\n");
    }

    /** The last event: no choice, but what all cost. */
    private static ObjectNode usage(String reply) {
        ObjectNode last = chunk("", null);
        last.putArray("choices");
        countTokens(last, reply);
        return last;
    }

    private static void countTokens(ObjectNode of, String reply) {
        of.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", reply.length() / 4)
                .put("total_tokens", 100 + reply.length() / 4);
    }

    private static OutputStream open(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String event(String words) {
        return "data: " + chunk(words, null) + "\n\n";
    }

    private static ObjectNode chunk(String words, String finish) {
        ObjectNode chunk = LyingModelServer.JSON.createObjectNode();
        chunk.put("id", "chatcmpl-1").put("object", "chat.completion.chunk").put("model", "liar");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish).putObject("delta").put("content", words);
        return chunk;
    }

    private static String completion(String reply) {
        ObjectNode completion = LyingModelServer.JSON.createObjectNode();
        completion.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "liar");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", reply);
        countTokens(completion, reply);
        return completion.toString();
    }
}

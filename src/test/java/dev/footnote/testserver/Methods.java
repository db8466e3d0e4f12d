package dev.footnote.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The methods that the server knows, each with the parameters that it takes. */
final class Methods {

    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "getme", Set.of(),
            "getupdates", Set.of("offset", "limit", "timeout", "allowed_updates"),
            "setmycommands", Set.of("commands", "scope", "language_code"),
            "sendchataction", Set.of("chat_id", "message_thread_id", "action"),
            "answercallbackquery", Set.of("callback_query_id", "text", "show_alert"),
            "sendmessage",
                    Set.of(
                            "chat_id",
                            "message_thread_id",
                            "text",
                            "parse_mode",
                            "link_preview_options",
                            "reply_parameters",
                            "reply_markup"));

    private static final int MAX_TEXT = 4096;
    private static final int MAX_BYTES = 32_768;
    private static final int MAX_DATA = 64;
    private static final int MAX_TOAST = 200;

    private final Updates updates;
    private final List<String> violations;
    private final Map<Long, List<String>> messages = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextMessage = new AtomicInteger(10_000);

    Methods(Updates updates, List<String> violations) {
        this.updates = updates;
        this.violations = violations;
    }

    List<String> messages(long chat) {
        return List.copyOf(messages.getOrDefault(chat, List.of()));
    }

    /** The call's result as JSON; throws a {@link Refusal}, which is a violation too unless a test asked for it. */
    String call(String method, JsonNode call) throws InterruptedException {
        Set<String> known = PARAMETERS.get(method);
        if (known == null) {
            violations.add("unknown method " + method);
            throw new Refusal(404, "Not Found: method not found");
        }
        call.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !name.equals("method")) {
                violations.add(method + ": unknown parameter " + name);
            }
        });
        return switch (method) {
            case "getme" -> "{\"id\":123456,\"is_bot\":true,\"first_name\":\"Test\",\"username\":\"test_bot\"}";
            case "getupdates" ->
                updates.poll(
                        call.path("offset").asInt(),
                        call.path("limit").asInt(100),
                        call.path("timeout").asInt());
            case "sendmessage" -> send(call);
            case "answercallbackquery" -> answer(call);
            case "sendchataction" -> check(call.path("action").asText().equals("typing"), "wrong action");
            default -> check(call.path("commands").size() <= 100, "too many commands");
        };
    }

    private String send(JsonNode call) {
        String text = call.path("text").asText();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refusal("text is too long");
        }
        boolean html = call.path("parse_mode").asText().equalsIgnoreCase("HTML");
        String plain;
        try {
            plain = html ? TelegramHtml.parse(text) : text.strip();
        } catch (Refusal refusal) {
            violations.add(refusal.getMessage());
            throw refusal;
        }
        if (plain.isEmpty() || plain.length() > MAX_TEXT) {
            throw refusal(plain.isEmpty() ? "message text is empty" : "message is too long");
        }
        check(call.path("link_preview_options").path("is_disabled").asBoolean(), "a link preview");
        JsonNode reply = call.path("reply_parameters");
        check(reply.isMissingNode() || reply.path("allow_sending_without_reply").asBoolean(), "a reply that may fail");
        for (JsonNode row : call.path("reply_markup").path("inline_keyboard")) {
            check(!row.isEmpty(), "an empty row of buttons");
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > MAX_DATA) {
                    throw refusal("BUTTON_DATA_INVALID");
                }
            }
        }
        long chat = call.path("chat_id").asLong();
        messages.computeIfAbsent(chat, unknown -> new CopyOnWriteArrayList<>()).add(plain);
        return "{\"message_id\":" + nextMessage.incrementAndGet() + ",\"date\":1700000000,\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"}}";
    }

    private String answer(JsonNode call) {
        check(answered.add(call.path("callback_query_id").asText()), "a press answered twice");
        return check(call.path("text").asText().length() <= MAX_TOAST, "a toast that is too long");
    }

    private String check(boolean right, String violation) {
        if (!right) {
            violations.add(violation);
        }
        return "true";
    }

    private Refusal refusal(String description) {
        violations.add(description);
        return new Refusal(400, "Bad Request: " + description);
    }
}

package dev.footnote.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The methods that the server knows, each with the parameters that it takes. */
final class Methods {

    private static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            entry("getme"),
            entry("getchatmember", "chat_id", "user_id"),
            entry("getfile", "file_id"),
            entry("senddocument", "body"),
            entry("getupdates", "offset", "limit", "timeout", "allowed_updates"),
            entry("setmycommands", "commands", "scope", "language_code"),
            entry("sendchataction", "chat_id", "message_thread_id", "action"),
            entry("sendmessagedraft", "chat_id", "message_thread_id", "draft_id", "text", "parse_mode"),
            entry(
                    "editmessagetext",
                    "chat_id",
                    "message_id",
                    "text",
                    "parse_mode",
                    "link_preview_options",
                    "reply_markup"),
            entry("answercallbackquery", "callback_query_id", "text", "show_alert"),
            entry(
                    "sendmessage",
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
    private final Map<Long, Map<Integer, String>> messages = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextMessage = new AtomicInteger(10_000);

    Methods(Updates updates, List<String> violations) {
        this.updates = updates;
        this.violations = violations;
    }

    private static Map.Entry<String, Set<String>> entry(String method, String... parameters) {
        return Map.entry(method, Set.of(parameters));
    }

    List<String> messages(long chat) {
        return List.copyOf(messages.getOrDefault(chat, Map.of()).values());
    }

    int lastMessage(long chat) {
        return messages.get(chat).keySet().stream().mapToInt(id -> id).max().orElseThrow();
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
            case "getchatmember" -> member(call.path("user_id").asLong());
            case "getme" -> "{\"id\":123456,\"is_bot\":true,\"first_name\":\"Test\",\"username\":\"test_bot\"}";
            case "getupdates" ->
                updates.poll(
                        call.path("offset").asInt(),
                        call.path("limit").asInt(100),
                        call.path("timeout").asInt());
            case "getfile" ->
                "{\"file_id\":\"f\",\"file_unique_id\":\"f\",\"file_path\":\"documents/"
                        + call.path("file_id").asText() + "\"}";
            case "senddocument" -> message(call, nextMessage.incrementAndGet());
            case "sendmessage" -> send(call);
            case "editmessagetext" -> edit(call);
            case "sendmessagedraft" -> draft(call);
            case "answercallbackquery" -> answer(call);
            case "sendchataction" -> check(call.path("action").asText().equals("typing"), "wrong action");
            default -> check(call.path("commands").size() <= 100, "too many commands");
        };
    }

    private String send(JsonNode call) {
        String plain = text(call);
        if (plain.isEmpty()) {
            throw refusal("message text is empty");
        }
        check(call.path("link_preview_options").path("is_disabled").asBoolean(), "a link preview");
        JsonNode reply = call.path("reply_parameters");
        check(reply.isMissingNode() || reply.path("allow_sending_without_reply").asBoolean(), "a reply that may fail");
        checkButtons(call);
        int id = nextMessage.incrementAndGet();
        chat(call).put(id, plain);
        return message(call, id);
    }

    private String edit(JsonNode call) {
        int id = call.path("message_id").asInt();
        String plain = text(call);
        checkButtons(call);
        if (!chat(call).containsKey(id)) {
            throw refusal("message to edit not found");
        }
        if (plain.equals(chat(call).put(id, plain))) {
            throw new Refusal(400, "Bad Request: message is not modified: specified new message content is the same");
        }
        return message(call, id);
    }

    private String draft(JsonNode call) {
        text(call);
        check(call.path("draft_id").asInt() != 0, "a draft without an id");
        if (call.path("chat_id").asLong() < 0) {
            throw refusal("TEXTDRAFT_PEER_INVALID");
        }
        return "true";
    }

    /** The text as readers see it. */
    private String text(JsonNode call) {
        String text = call.path("text").asText();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refusal("text is too long");
        }
        boolean html = call.path("parse_mode").asText().equalsIgnoreCase("HTML");
        try {
            String plain = html ? TelegramHtml.parse(text) : text.strip();
            if (plain.length() > MAX_TEXT) {
                throw refusal("message is too long");
            }
            return plain;
        } catch (Refusal refusal) {
            violations.add(refusal.getMessage());
            throw refusal;
        }
    }

    private void checkButtons(JsonNode call) {
        for (JsonNode row : call.path("reply_markup").path("inline_keyboard")) {
            check(!row.isEmpty(), "an empty row of buttons");
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > MAX_DATA) {
                    throw refusal("BUTTON_DATA_INVALID");
                }
            }
        }
    }

    private Map<Integer, String> chat(JsonNode call) {
        return messages.computeIfAbsent(call.path("chat_id").asLong(), unknown -> new ConcurrentSkipListMap<>());
    }

    private static String message(JsonNode call, int id) {
        return "{\"message_id\":" + id + ",\"date\":1700000000,\"chat\":{\"id\":"
                + call.path("chat_id").asLong() + ",\"type\":\"private\"}}";
    }

    private String answer(JsonNode call) {
        check(answered.add(call.path("callback_query_id").asText()), "a press answered twice");
        return check(call.path("text").asText().length() <= MAX_TOAST, "a toast that is too long");
    }

    /** Person {@link BotApiServer#ADMINISTRATOR} is every group's administrator. */
    private static String member(long user) {
        return "{\"status\":\"" + (user == BotApiServer.ADMINISTRATOR ? "administrator" : "member")
                + "\",\"user\":{\"id\":" + user + ",\"is_bot\":false,\"first_name\":\"Ann\"}}";
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

package dev.footnote.testserver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that the Bot API accepts: its tags only, closed in order, four named entities. */
final class TelegramHtml {

    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "span",
            "pre",
            "code",
            "blockquote");

    private static final Pattern TOKEN = Pattern.compile("<(/?)([^<>]*)>|&(#?\\w+);|[^<&]+|[<&]");

    private TelegramHtml() {}

    /** The text without its markup; throws with Telegram's words for what it would refuse. */
    static String parse(String html) {
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                tag(token.group(1).isEmpty(), token.group(2), open);
            } else if (token.group(3) != null) {
                text.append(entity(token.group(3)));
            } else if (token.group().equals("<")) {
                throw refusal("Unclosed start tag");
            } else {
                text.append(token.group());
            }
        }
        if (!open.isEmpty()) {
            throw refusal("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return text.toString().strip();
    }

    private static void tag(boolean opens, String content, Deque<String> open) {
        String name = content.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!opens) {
            if (open.isEmpty()) {
                throw refusal("Unexpected end tag");
            }
            String expected = open.pop();
            if (!name.equals(expected)) {
                throw refusal("Unmatched end tag, expected \"</" + expected + ">\", found \"</" + name + ">\"");
            }
            return;
        }
        if (!TAGS.contains(name)) {
            throw refusal("Unsupported start tag \"" + name + "\"");
        }
        if (name.equals("blockquote") && open.contains("blockquote")) {
            throw refusal("Nested blockquote");
        }
        open.push(name);
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.toString(code);
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> "&" + name + ";";
        };
    }

    private static Refusal refusal(String reason) {
        return new Refusal(400, "Bad Request: can't parse entities: " + reason);
    }
}

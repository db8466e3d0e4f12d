package dev.footnote.testserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The queue of a bot's updates, with Telegram's rules for offsets and for a second poller. */
public final class Updates implements AutoCloseable {

    /** An offset so far beyond the last id is not believed. */
    private static final int BELIEVED = 10;

    /** An update as JSON. */
    private record Queued(int id, String json) {}

    private final List<Queued> queue = new ArrayList<>();
    private int nextId = 900;
    private int nextMessage = 1;
    private int poll;
    private boolean closed;

    /** A person writes in private; returns the message's id. */
    public synchronized int say(long user, String text) {
        return message("message", privately(user, "en"), "\"text\":" + quote(text));
    }

    /** The same from a client set to a language. */
    public synchronized int say(long user, String language, String text) {
        return message("message", privately(user, language), "\"text\":" + quote(text));
    }

    /** A person replies in private to one of the bot's messages, with the words picked from it, or none. */
    public synchronized int reply(long user, int message, String quoted, String text) {
        return message("message", privately(user, "en"), "\"text\":" + quote(text) + replying(user, message, quoted));
    }

    /** What a message in a chat that replies to one of the bot's has besides. */
    public static String replying(long chat, int message, String quoted) {
        String chosen = quoted.isEmpty() ? "" : ",\"quote\":{\"text\":" + quote(quoted) + ",\"position\":0}";
        return ",\"reply_to_message\":{\"message_id\":" + message + ",\"date\":1,\"chat\":{\"id\":" + chat
                + ",\"type\":\"" + (chat < 0 ? "supergroup" : "private")
                + "\"},\"from\":{\"id\":123456,\"is_bot\":true,"
                + "\"first_name\":\"T\"}}" + chosen;
    }

    /** A person sends something else in private, such as {@code "sticker":{...}}. */
    public synchronized int send(long user, String content) {
        return message("message", privately(user, "en"), content);
    }

    /** The same from a client set to a language. */
    public synchronized int send(long user, String language, String content) {
        return message("message", privately(user, language), content);
    }

    /** A person changes a message of theirs. */
    public synchronized void edit(long user, int message, String text) {
        add("\"edited_message\":{\"message_id\":" + message + ",\"edit_date\":" + now() + "," + privately(user, "en")
                + ",\"text\":" + quote(text) + "}");
    }

    /** Person 7 writes in a group; {@code more} is further JSON, such as {@code ,"entities":[...]}. */
    public synchronized int sayInGroup(long group, String text, String more) {
        return sayInGroup(group, 7, text, more);
    }

    /** Somebody writes in a group. */
    public synchronized int sayInGroup(long group, long user, String text, String more) {
        String where = from(user, "en") + ",\"chat\":{\"id\":" + group + ",\"type\":\"supergroup\",\"title\":\"G\"}";
        return message("message", where, "\"text\":" + quote(text) + more);
    }

    /** A person presses a button under one of the bot's messages. */
    public synchronized void press(long user, String data) {
        press(user, 1, data);
    }

    /** A person presses a button under the bot's message of this id. */
    public synchronized void press(long user, int message, String data) {
        press(user, user, message, data);
    }

    /** A person presses a button in a group, which has a negative id, or in private. */
    public synchronized void press(long chat, long user, int message, String data) {
        add("\"callback_query\":{\"id\":\"cb" + nextId + "\"," + from(user, "en")
                + ",\"chat_instance\":\"1\",\"data\":" + quote(data) + ",\"message\":{\"message_id\":" + message + ","
                + "\"date\":" + now() + ",\"chat\":{\"id\":" + chat + ",\"type\":\""
                + (chat < 0 ? "supergroup" : "private") + "\"}}}");
    }

    /** Something that is not a message. */
    public synchronized void add(String content) {
        queue.add(new Queued(nextId, "{\"update_id\":" + nextId + "," + content + "}"));
        nextId++;
        notifyAll();
    }

    /** The last update comes once more. */
    public synchronized void repeatLast() {
        queue.add(queue.get(queue.size() - 1));
        notifyAll();
    }

    /** The queue's next id, as after a week of silence; it may be lower than the last one. */
    public synchronized void continueFrom(int id) {
        nextId = id;
    }

    /** How many updates are not confirmed. */
    public synchronized int unconfirmed() {
        return queue.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** What a poll gets: waits for updates, unless another poll comes meanwhile. */
    synchronized String poll(int offset, int limit, int timeoutSeconds) throws InterruptedException {
        int mine = ++poll;
        notifyAll();
        if (offset <= nextId + BELIEVED) {
            queue.removeIf(update -> update.id() < offset);
        }
        long end = System.nanoTime() + timeoutSeconds * 1_000_000_000L;
        while (queue.isEmpty() && !closed && mine == poll && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        if (mine != poll) {
            throw new Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        return queue.stream().limit(limit).map(Queued::json).toList().toString();
    }

    private int message(String kind, String where, String content) {
        int id = nextMessage++;
        add("\"" + kind + "\":{\"message_id\":" + id + ",\"date\":" + now() + "," + where + "," + content + "}");
        return id;
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static String privately(long user, String language) {
        return from(user, language) + ",\"chat\":{\"id\":" + user + ",\"type\":\"private\",\"first_name\":\"Ann\"}";
    }

    private static String from(long user, String language) {
        return String.format(
                Locale.ROOT,
                "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"%s\"}",
                user,
                language);
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}

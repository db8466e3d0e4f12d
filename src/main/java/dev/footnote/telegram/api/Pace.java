package dev.footnote.telegram.api;

import java.time.Duration;

/** One call per {@code interval} in the long run, {@code burst} of them at once. */
public record Pace(Duration interval, int burst) {

    /** Telegram's documented limits: a chat's, a group's, and all chats' together. */
    public static final Pace CHAT = new Pace(Duration.ofSeconds(1), 3);

    /** Those at once count as well: 20 in any minute. */
    public static final Pace GROUP = new Pace(Duration.ofMillis(3_750), 4);

    public static final Pace OVERALL = new Pace(Duration.ofMillis(34), 25);
}

package dev.footnote.telegram;

import java.util.Optional;

/**
 * How the channel is.
 *
 * @param trouble why Telegram can't be reached; empty when it can
 * @param waiting how many messages are being answered or wait for it
 */
public record ChannelHealth(Phase phase, Optional<String> trouble, int waiting) {

    /** What it is doing. */
    public enum Phase {
        /** It waits for Telegram to know it. */
        STARTING,
        /** Another instance serves the bot. */
        STANDBY,
        /** It serves the bot. */
        POLLING,
        /** It lets its last answers finish. */
        STOPPING
    }
}

package dev.footnote.telegram.api;

import org.jspecify.annotations.Nullable;

/**
 * Where messages go.
 *
 * @param topic of a forum, or {@code null}
 */
public record Place(long chat, @Nullable Integer topic) {

    /** Whether it is one person's chat with the bot; groups' ids are negative. */
    public boolean isPrivate() {
        return chat > 0;
    }
}

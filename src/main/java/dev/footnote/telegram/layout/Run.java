package dev.footnote.telegram.layout;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Characters of one style, as plain text: it is escaped only when written.
 *
 * @param link where a tap on it leads, or {@code null}
 */
public record Run(String text, Style style, @Nullable URI link) {

    /** How a run is set. */
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC
    }

    public static Run plain(String text) {
        return new Run(text, Style.PLAIN, null);
    }

    public static Run bold(String text) {
        return new Run(text, Style.BOLD, null);
    }

    public static Run italic(String text) {
        return new Run(text, Style.ITALIC, null);
    }

    /** Plain text that leads somewhere; without a target it is only plain text. */
    public static Run link(String text, @Nullable URI target) {
        return new Run(text, Style.PLAIN, target);
    }

    Run part(int start, int end) {
        return new Run(text.substring(start, end), style, link);
    }

    /** How many of Telegram's entities it becomes. */
    int entities() {
        return (style == Style.PLAIN ? 0 : 1) + (link == null ? 0 : 1);
    }
}

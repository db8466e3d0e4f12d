package dev.footnote.telegram.layout;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The words before a reply that comes late. */
public final class LateNote {

    private static final Duration LATE = Duration.ofMinutes(2);

    /** From here on the delay is told in hours. */
    private static final Duration VERY_LATE = Duration.ofHours(2);

    private LateNote() {}

    /** What to say first in a reply that comes so long after its question; empty when it is in time. */
    public static List<Block> of(Duration delay, Messages messages) {
        if (delay.compareTo(LATE) < 0) {
            return List.of();
        }
        String words = delay.compareTo(VERY_LATE) < 0
                ? messages.say(Phrase.LATE_MINUTES, Map.of("minutes", delay.toMinutes()))
                : messages.say(Phrase.LATE_HOURS, Map.of("hours", delay.toHours()));
        return List.of(Block.paragraph(Run.italic(words)));
    }
}

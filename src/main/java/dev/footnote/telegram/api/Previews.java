package dev.footnote.telegram.api;

import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Opens previews of answers that grow. */
public final class Previews {

    private final BotApi api;
    private final Pacer pacer;
    private final ScheduledExecutorService timer;
    private final Preview.Rhythm rhythm;

    public Previews(BotApi api, Pacer pacer, ScheduledExecutorService timer, Preview.Rhythm rhythm) {
        this.api = api;
        this.pacer = pacer;
        this.timer = timer;
        this.rhythm = rhythm;
    }

    /** A preview of the answer to a message of the place, or of an answer that replies to none. */
    public Preview open(Place place, @Nullable Integer replyTo) {
        return new Preview(api, pacer, timer, rhythm, place, replyTo);
    }
}

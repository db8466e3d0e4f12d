package dev.footnote.telegram.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Answers presses of buttons, so that the button stops waiting; a text is shown for a moment above the chat. */
public final class Toasts {

    private static final Logger LOG = LoggerFactory.getLogger(Toasts.class);

    private static final int MAX_LENGTH = 200;

    /** A press is past answering after some 15 s. */
    private static final int ATTEMPTS = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final BotApi api;
    private final BackOff backOff;

    public Toasts(BotApi api, BackOff backOff) {
        this.api = api;
        this.backOff = backOff;
    }

    /** Answers a press, with up to 200 characters or nothing; an answer given twice or too late does no harm. */
    public void answer(String queryId, @Nullable String text) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                api.call(AnswerCallbackQuery.builder()
                        .callbackQueryId(queryId)
                        .text(text == null ? null : text.substring(0, Math.min(text.length(), MAX_LENGTH)))
                        .build());
                return;
            } catch (CallFailedException e) {
                LOG.debug("A press could not be answered: {}", e.description());
                Duration wait =
                        switch (e.kind()) {
                            case FLOOD -> e.retryAfter();
                            case SERVER, UNSENT, UNKNOWN_FATE -> backOff.after(attempt);
                            default -> Duration.ofDays(1);
                        };
                if (wait.compareTo(LONGEST_WAIT) > 0) {
                    return;
                }
                Thread.sleep(wait.toMillis());
            }
        }
    }
}

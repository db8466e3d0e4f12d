package dev.footnote.answer.model;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.regex.Pattern;

/** Passes a stream's events on and watches how far it has come. For one thread. */
final class EventWatch implements ServerSentEventListener {

    private static final Pattern WORDS = Pattern.compile("\"content\"\\s*:\\s*\"[^\"]");
    private static final Pattern LAST = Pattern.compile("^\\s*\\[DONE]\\s*$|\"finish_reason\"\\s*:\\s*\"[^\"]");

    private final ServerSentEventListener listener;
    private final Runnable onWords;
    private boolean ended;

    /** @param onWords runs each time that words of the answer have come */
    EventWatch(ServerSentEventListener listener, Runnable onWords) {
        this.listener = listener;
        this.onWords = onWords;
    }

    /** Whether it has not been brought to an end: connections are also cut without a fault. */
    boolean isCutShort() {
        return !ended;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        ended |= LAST.matcher(event.data()).find();
        if (WORDS.matcher(event.data()).find()) {
            onWords.run();
        }
        listener.onEvent(event, context);
        ended |= context.parsingHandle().isCancelled();
    }

    @Override
    public void onError(Throwable failure) {
        listener.onError(failure);
    }
}

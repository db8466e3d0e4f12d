package dev.footnote.answer.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reply as it comes, told on to a listener; cancelled when it grows too long. For one thread. */
final class StreamedReply implements StreamingChatResponseHandler {

    /** Characters; a model that never ends must not cost the reader's time. */
    static final int LONGEST = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final @Nullable Consumer<String> listener;
    private @Nullable ChatResponse response;
    private @Nullable Throwable failure;

    /** @param listener hears all the words so far, each time that there are more; {@code null}: nobody does */
    StreamedReply(@Nullable Consumer<String> listener) {
        this.listener = listener;
    }

    boolean isHeard() {
        return listener != null;
    }

    /** The words so far. */
    String text() {
        return text.toString();
    }

    boolean hasBegun() {
        return !text.isEmpty();
    }

    boolean isLengthy() {
        return text.length() > LONGEST;
    }

    /**
     * Asks and returns when the reply has ended: whole, or broken off for its length, which gives {@code null}.
     *
     * @throws RuntimeException if it failed; some words may have come all the same
     */
    @Nullable
    ChatResponse read(StreamingChatModel model, List<ChatMessage> messages) {
        failure = null;
        model.chat(messages, this);
        if (isLengthy()) {
            return null;
        }
        if (failure != null) {
            throw thrown(failure);
        }
        if (response == null) {
            throw new NoStreamException("the stream had no end", false);
        }
        return response;
    }

    /** A broken connection as the one exception that is tried again. */
    private static RuntimeException thrown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return new UncheckedIOException(broken);
            }
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        if (failure != null || isLengthy()) {
            return;
        }
        text.append(partial.text());
        if (isLengthy()) {
            context.streamingHandle().cancel();
        } else if (listener != null) {
            listener.accept(text());
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable error) {
        failure = failure == null ? error : failure;
    }
}

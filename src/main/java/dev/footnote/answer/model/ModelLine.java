package dev.footnote.answer.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two ways to ask one model: for a whole reply, and for a stream, unless the endpoint has none. */
public final class ModelLine {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLine.class);

    /** How endpoints refuse a parameter that they don't know. */
    private static final Set<Integer> NOT_LIKE_THIS = Set.of(400, 404, 405, 406, 415, 422, 501);

    private final ChatModel whole;
    private volatile @Nullable StreamingChatModel streaming;

    /** @param streaming reads its stream on the thread that asks; {@code null}: never asked for one */
    public ModelLine(ChatModel whole, @Nullable StreamingChatModel streaming) {
        this.whole = whole;
        this.streaming = streaming;
    }

    /**
     * The reply; {@code null} when it was broken off for its length. What has come of it is the reply's text.
     *
     * @throws RuntimeException for whatever the endpoint does
     */
    @Nullable
    ChatResponse ask(List<ChatMessage> messages, StreamedReply reply) {
        StreamingChatModel stream = reply.isHeard() ? streaming : null;
        if (stream == null) {
            return whole.chat(messages);
        }
        try {
            return reply.read(stream, messages);
        } catch (RuntimeException e) {
            boolean none = e instanceof NoStreamException;
            boolean never = e instanceof NoStreamException reason && reason.isLasting()
                    || Refusal.in(e)
                            .filter(refusal -> NOT_LIKE_THIS.contains(refusal.statusCode()))
                            .isPresent();
            if (reply.hasBegun() || !none && !never) {
                throw e;
            }
            ChatResponse plain = whole.chat(messages);
            if (never) {
                LOG.warn("the model's endpoint gives no streams; its answers are shown when they are whole");
                streaming = null;
            }
            return plain;
        }
    }
}

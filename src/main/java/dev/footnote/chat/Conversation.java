package dev.footnote.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.store.Conversations.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was last asked and answered in a chat, so that a follow-up such as "And Russia?" can stand on its own. */
final class Conversation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final @Nullable FollowUp last;

    private Conversation(@Nullable FollowUp last) {
        this.last = last;
    }

    /** The conversation that these turns are, oldest first; questions about the article itself lead nowhere. */
    static Conversation of(List<Turn> turns) {
        Conversation conversation = new Conversation(null);
        for (Turn turn : turns) {
            JsonNode answer = answerOf(turn);
            if (!answer.path("engine").asText().equals("metadata")) {
                boolean answered = answer.path("outcome").asText().equals("answered");
                List<String> quotes = answered ? answer.path("citations").findValuesAsText("quote") : List.of();
                conversation = new Conversation(new FollowUp(conversation.standalone(turn.question()), quotes));
            }
        }
        return conversation;
    }

    /** The sentences that the turns' answers cite. */
    static List<String> cited(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> answerOf(turn).path("citations").findValuesAsText("quote").stream())
                .toList();
    }

    /** The question with what it refers to, as far as the turns tell; the question itself if it stands alone. */
    String standalone(String asked) {
        return last == null ? asked : last.standalone(asked);
    }

    private static JsonNode answerOf(Turn turn) {
        try {
            return MAPPER.readTree(turn.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}

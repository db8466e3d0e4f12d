package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerJson;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations;
import dev.footnote.store.Conversations.Turn;
import dev.footnote.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conversations as they are kept. A store that fails costs a follow-up its context, never a reader the answer. */
final class Transcripts {

    private static final Logger LOG = LoggerFactory.getLogger(Transcripts.class);

    /** How many turns back a question may refer. */
    private static final int REMEMBERED = 5;

    /** How many turns back cited sentences are looked for in a new edition. */
    private static final int CITED = 500;

    private final Conversations conversations;

    Transcripts(Conversations conversations) {
        this.conversations = conversations;
    }

    /** What was said about an article before a question, which may have been asked and answered before itself. */
    Conversation before(Inquiry inquiry, ArticleId article) {
        try {
            return Conversation.of(conversations.recent(inquiry.chat().value(), article, REMEMBERED + 1).stream()
                    .filter(turn -> turn.origin() == null || !turn.origin().equals(inquiry.origin()))
                    .toList());
        } catch (StoreException e) {
            LOG.warn("a conversation could not be read: {}", e.getMessage());
            return Conversation.of(List.of());
        }
    }

    void keep(Inquiry inquiry, ArticleId article, Answer answer) {
        try {
            conversations.add(
                    inquiry.chat().value(),
                    article,
                    inquiry.question().strip(),
                    AnswerJson.of(answer).toString(),
                    inquiry.origin());
        } catch (StoreException e) {
            LOG.warn("a conversation could not be kept: {}", e.getMessage());
        }
    }

    /** What a message asked when it was last answered, if that was after a moment. */
    Optional<String> asked(ChatId chat, long message, Instant after) {
        return conversations
                .askedBy(chat.value(), message)
                .filter(turn -> turn.askedAt().isAfter(after))
                .map(Turn::question);
    }

    /** The sentences that the chat's present conversation cites of an article. */
    List<String> cited(ChatId chat, ArticleId article) {
        return Conversation.cited(conversations.recent(chat.value(), article, CITED));
    }

    void startOver(ChatId chat) {
        conversations.startOver(chat.value());
    }
}

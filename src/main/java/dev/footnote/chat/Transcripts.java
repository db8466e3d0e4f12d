package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.chat.talk.Conversation;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations;
import dev.footnote.store.Conversations.Origin;
import dev.footnote.store.Conversations.Turn;
import dev.footnote.store.StoreException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conversations as they are kept. A store that fails costs a follow-up its context, never a reader the answer. */
final class Transcripts {

    private static final Logger LOG = LoggerFactory.getLogger(Transcripts.class);

    /** How many turns back a question may refer. */
    private static final int REMEMBERED = 10;

    /** How many turns back cited sentences are looked for in a new edition. */
    private static final int CITED = 500;

    private final Conversations conversations;

    Transcripts(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * What was said about an article before a question, which may have been asked and answered before itself; of a
     * message that was edited only the last wording counts.
     */
    Conversation before(Inquiry inquiry, ArticleId article) {
        try {
            Set<Long> reworded = new HashSet<>();
            Origin own = inquiry.origin();
            if (own != null && own.message() != null) {
                reworded.add(own.message());
            }
            LinkedList<Turn> said = new LinkedList<>();
            List<Turn> kept = conversations.recent(inquiry.chat().value(), article, REMEMBERED + 1);
            for (int at = kept.size() - 1; at >= 0; at--) {
                Origin origin = kept.get(at).origin();
                boolean again = origin != null && origin.equals(own);
                if (!again && (origin == null || origin.message() == null || reworded.add(origin.message()))) {
                    said.addFirst(kept.get(at));
                }
            }
            return Conversation.of(said);
        } catch (StoreException e) {
            LOG.warn("a conversation could not be read: {}", e.getMessage());
            return Conversation.of(List.of());
        }
    }

    /** The turn whose reply a message of the chat carries. */
    Optional<Turn> carriedBy(ChatId chat, long message) {
        try {
            return conversations.carriedBy(chat.value(), message);
        } catch (StoreException e) {
            LOG.warn("an older turn could not be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Keeps a turn.
     *
     * @param standalone what the question was taken for
     * @return the turn's number; {@code null} when it could not be kept
     */
    @Nullable
    Long keep(Inquiry inquiry, ArticleId article, String standalone, Answer answer) {
        String asked = inquiry.question().strip();
        try {
            String kept = Conversation.kept(asked, standalone, answer);
            return conversations
                    .add(inquiry.chat().value(), article, asked, kept, inquiry.origin())
                    .number();
        } catch (StoreException e) {
            LOG.warn("a conversation could not be kept: {}", e.getMessage());
            return null;
        }
    }

    /** Notes which message carries a turn's reply. */
    void delivered(ChatId chat, long turn, long message) {
        try {
            conversations.delivered(chat.value(), turn, message);
        } catch (StoreException e) {
            LOG.warn("the message of a turn could not be noted: {}", e.getMessage());
        }
    }

    /** What the inquiry's message asked when it was last answered, if that was after a moment. */
    Optional<String> lastAsked(Inquiry inquiry, Instant after) {
        Origin origin = inquiry.origin();
        if (origin == null || origin.message() == null) {
            return Optional.empty();
        }
        return conversations
                .askedBy(inquiry.chat().value(), origin.message())
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

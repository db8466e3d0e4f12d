package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerJson;
import dev.footnote.store.ArticleId;
import dev.footnote.store.Conversations;
import dev.footnote.store.StoreException;
import java.util.List;
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

    Conversation of(ChatId chat, ArticleId article) {
        try {
            return Conversation.of(conversations.recent(chat.value(), article, REMEMBERED));
        } catch (StoreException e) {
            LOG.warn("a conversation could not be read: {}", e.getMessage());
            return Conversation.of(List.of());
        }
    }

    void keep(ChatId chat, ArticleId article, String question, Answer answer) {
        try {
            conversations.add(
                    chat.value(), article, question, AnswerJson.of(answer).toString(), null);
        } catch (StoreException e) {
            LOG.warn("a conversation could not be kept: {}", e.getMessage());
        }
    }

    /** The sentences that the chat's present conversation cites of an article. */
    List<String> cited(ChatId chat, ArticleId article) {
        return Conversation.cited(conversations.recent(chat.value(), article, CITED));
    }

    void startOver(ChatId chat) {
        conversations.startOver(chat.value());
    }
}

package dev.footnote.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked and answered. */
public interface Conversations {

    /**
     * A question and what it was answered.
     *
     * @param number within the chat, from 1, ascending
     * @param answer with its citations, as JSON
     */
    record Turn(long number, ArticleId article, String question, String answer, Instant askedAt) {}

    /**
     * Keeps a turn of the chat's present conversation.
     *
     * @param update that brought the question; the same one again replaces its turn. {@code null}: not from Telegram
     */
    Turn add(long chat, ArticleId article, String question, String answer, @Nullable Long update);

    /** The last turns of the chat's present conversation about an article, oldest first, at most {@code limit}. */
    List<Turn> recent(long chat, ArticleId article, int limit);

    /** Lets the next turn begin a new conversation. */
    void startOver(long chat);

    /** Notes that a message of the chat carries (a part of) a turn's answer. */
    void delivered(long chat, long number, long message);

    /** The turn whose answer a message of the chat carries. */
    Optional<Turn> carriedBy(long chat, long message);
}

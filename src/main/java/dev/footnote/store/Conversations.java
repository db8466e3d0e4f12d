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
    record Turn(
            long number, ArticleId article, String question, String answer, @Nullable Origin origin, Instant askedAt) {}

    /**
     * Where a question came from.
     *
     * @param update that brought it
     * @param message that it is the text of; {@code null} if it was put by a button
     */
    record Origin(long update, @Nullable Long message) {}

    /**
     * Keeps a turn of the chat's present conversation.
     *
     * @param origin whose update, if it comes again, replaces its turn; {@code null}: not from Telegram
     */
    Turn add(long chat, ArticleId article, String question, String answer, @Nullable Origin origin);

    /** The last turns of the chat's present conversation about an article, oldest first, at most {@code limit}. */
    List<Turn> recent(long chat, ArticleId article, int limit);

    /** The last turn whose question was a message's text; a message that is edited may have several. */
    Optional<Turn> askedBy(long chat, long message);

    /** Lets the next turn begin a new conversation. */
    void startOver(long chat);

    /** Notes that a message of the chat carries (a part of) a turn's answer. */
    void delivered(long chat, long number, long message);

    /** The turn whose answer a message of the chat carries. */
    Optional<Turn> carriedBy(long chat, long message);
}

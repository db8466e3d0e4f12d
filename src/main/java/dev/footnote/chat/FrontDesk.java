package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerListener;
import java.time.Instant;
import java.util.Locale;

/** Where a channel brings what a reader asks and gets what to reply. Safe for use by many threads. */
public interface FrontDesk {

    /**
     * Answers a question on the article that it points to, else on the chat's active one, and tells the listener how
     * the answer grows where it is written bit by bit. Slow, so never called on a polling thread.
     */
    Reply ask(Inquiry inquiry, AnswerListener listener);

    /** The same for a question that is asked once, without a look at it while it grows. */
    default Answer ask(ChatId chat, String question) {
        return ask(new Inquiry(chat, question), AnswerListener.NONE).answer();
    }

    /** Answers a question from all of the chat's articles; each citation knows its own. Slow, too. */
    Reply askAll(Inquiry inquiry);

    /** The same for a question that is asked once. */
    default Answer askAll(ChatId chat, String question) {
        return askAll(new Inquiry(chat, question)).answer();
    }

    /** Notes that a message carries (a part of) the reply of a turn, so that a reader can reply to it. */
    void delivered(ChatId chat, long turn, long message);

    /** Whether a message asks something else than when it was last answered, after a moment; false if it never was. */
    boolean isReworded(Inquiry inquiry, Instant after);

    /** What the active article says in short, in a language if a model writes it, else in some of its sentences. */
    Answer summary(Asker asker, Locale language, AnswerListener listener);

    /** The same for the only person of a chat. */
    default Answer summary(ChatId chat) {
        return summary(Asker.in(chat), Locale.ENGLISH, AnswerListener.NONE);
    }

    /** The chat's active article at a glance. */
    ArticleCard card(ChatId chat);

    /** Starts the conversation over, keeping the article. */
    void startOver(ChatId chat);

    /** The language to speak to a reader in: that of the question where it is clear, else the channel's hint. */
    Locale languageOf(String text, Locale hint);
}

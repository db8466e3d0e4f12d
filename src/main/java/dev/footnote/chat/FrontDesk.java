package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerListener;
import java.util.Locale;

/** Where a channel brings what a reader asks and gets what to reply. Safe for use by many threads. */
public interface FrontDesk {

    /** Answers a question on the chat's active article; slow, so never called on a polling thread. */
    Answer ask(ChatId chat, String question);

    /** The same, and tells the listener how the answer grows where it is written bit by bit. */
    default Answer ask(ChatId chat, String question, AnswerListener listener) {
        return ask(chat, question);
    }

    /** Answers a question from all of the chat's articles; each citation knows its own. Slow, too. */
    Answer askAll(ChatId chat, String question);

    /** What the active article says in a few of its sentences. */
    Answer summary(ChatId chat);

    /** The chat's active article at a glance. */
    ArticleCard card(ChatId chat);

    /** Starts the conversation over, keeping the article. */
    void startOver(ChatId chat);

    /** The language to speak to a reader in: that of the question where it is clear, else the channel's hint. */
    Locale languageOf(String text, Locale hint);
}

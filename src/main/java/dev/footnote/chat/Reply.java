package dev.footnote.chat;

import dev.footnote.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What to reply to a question.
 *
 * @param question as it was answered: the reader's own, or what a follow-up was taken for
 * @param turn the number under which it is kept in the chat; {@code null} when it isn't
 */
public record Reply(Answer answer, String question, @Nullable Long turn) {}

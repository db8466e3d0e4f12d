/**
 * Turns evidence into an answer whose every claim is cited and checked: the engines (extractive, model), their prompts
 * and the citations. Front door: {@link dev.footnote.answer.AnswerEngine}.
 */
@NullMarked
package dev.footnote.answer;

import org.jspecify.annotations.NullMarked;

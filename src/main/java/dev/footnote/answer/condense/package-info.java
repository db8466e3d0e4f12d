/**
 * Makes a follow-up stand on its own with a language model, whose words are believed only as far as the conversation
 * bears them out. Front door: {@link dev.footnote.answer.condense.Condenser}.
 */
@NullMarked
package dev.footnote.answer.condense;

import org.jspecify.annotations.NullMarked;
